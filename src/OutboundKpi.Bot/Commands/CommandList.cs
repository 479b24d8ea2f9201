using System.Text;

namespace OutboundKpi.Bot.Commands;

/// <summary>All commands, and which of them a text calls.</summary>
public sealed class CommandList
{
    private static readonly char[] Separators = [' ', '\t', '\n', '\r', ':', '、', ',', '。', '.', '!', '?'];

    private readonly Dictionary<string, ICommand> _byKey = new(StringComparer.Ordinal);
    private readonly List<(string Word, ICommand Command)> _byWord = [];

    /// <summary>The list, checked.</summary>
    /// <exception cref="ArgumentException">Two commands share a key or a word.</exception>
    public CommandList(IReadOnlyList<ICommand> commands)
    {
        All = commands;
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var command in commands)
        {
            if (!_byKey.TryAdd(command.Key, command))
                throw new ArgumentException($"Two commands have the key '{command.Key}'.", nameof(commands));

            foreach (var word in command.Words)
            {
                if (!taken.TryAdd(Fold(word), command.Key))
                    throw new ArgumentException($"The word '{word}' calls both '{taken[Fold(word)]}' and '{command.Key}'.", nameof(commands));

                _byWord.Add((Fold(word), command));
            }
        }

        _byWord.Sort((a, b) => b.Word.Length.CompareTo(a.Word.Length));
    }

    /// <summary>The commands in the order of help.</summary>
    public IReadOnlyList<ICommand> All { get; }

    /// <summary>A command by its key; <see langword="null"/> when there is none.</summary>
    public ICommand? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The command that a text calls by its first word, with what follows; <see langword="null"/> when it calls none.</summary>
    public (ICommand Command, string Arguments)? Match(string text)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim();
        return MatchExactly(said) ?? MatchExactly(said.TrimEnd('。', '.', '!', '?'));
    }

    /// <summary>The command that understands a text which calls none by its words; <see langword="null"/> when none does.</summary>
    public ICommand? Understand(string text)
    {
        foreach (var command in All)
        {
            if (command.Understands(text))
                return command;
        }

        return null;
    }

    private (ICommand Command, string Arguments)? MatchExactly(string said)
    {
        foreach (var (word, command) in _byWord)
        {
            if (!said.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;

            if (said.Length == word.Length)
                return (command, "");

            if (command.TakesArguments && Array.IndexOf(Separators, said[word.Length]) >= 0)
                return (command, said[word.Length..].Trim(Separators));
        }

        return null;
    }

    private static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
}
