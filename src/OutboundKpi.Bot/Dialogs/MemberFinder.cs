using System.Text;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Dialogs;

/// <summary>Finds out of whom a supervisor speaks. The store says who is in a team that they lead; a text or a button only names somebody.</summary>
public sealed class MemberFinder(PeopleStore people)
{
    /// <summary>The member whom a supervisor names first, by the whole name or the family name; else the sender.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="said">What was said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Who is meant and what is left of the words; nobody when several members are named alike, who are not guessed between.</returns>
    public async ValueTask<(Person? Person, string Words)> FindAsync(TurnContext turn, string said, CancellationToken cancellationToken)
    {
        var words = said.Normalize(NormalizationForm.FormKC);
        var named = (await MembersAsync(turn, cancellationToken))
            .Select(person => (Person: person, Length: LengthOfName(words, person.Name)))
            .Where(match => match.Length > 0)
            .OrderByDescending(match => match.Length)
            .ToList();
        if (named.Count == 0)
            return (turn.Person, said);

        var isOne = named.Count == 1 || named[0].Length > named[1].Length;
        return (isOne ? named[0].Person : null, words[named[0].Length..].TrimStart('さ', 'ん', 'は', 'の', 'が', ' ', '　', ':', '、', ','));
    }

    /// <summary>A person by the id that a button names: the sender, or a member of a team that they lead; <see langword="null"/> for anybody else.</summary>
    public async ValueTask<Person?> FindByIdAsync(TurnContext turn, string personId, CancellationToken cancellationToken) =>
        personId.Length == 0 || personId == turn.Person.PersonId
            ? turn.Person
            : (await MembersAsync(turn, cancellationToken)).FirstOrDefault(person => person.PersonId == personId);

    private async ValueTask<IReadOnlyList<Person>> MembersAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var members = new List<Person>();
        foreach (var team in turn.LedTeams)
            members.AddRange((await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken)).Where(member => member.Role == Role.Operator).Select(member => member.Person));

        return [.. members.DistinctBy(person => person.PersonId)];
    }

    private static int LengthOfName(string said, string name)
    {
        var whole = name.Normalize(NormalizationForm.FormKC);
        return new[] { whole, whole.Replace(" ", "", StringComparison.Ordinal), whole.Split(' ')[0] }
            .Where(form => form.Length > 0 && said.StartsWith(form, StringComparison.OrdinalIgnoreCase) && EndsThere(said, form.Length))
            .Select(form => form.Length)
            .DefaultIfEmpty(0)
            .Max();
    }

    private static bool EndsThere(string said, int length) => said.Length == length || !char.IsLetter(said[length]) || said[length] is 'さ' or 'は' or 'の' or 'が';
}
