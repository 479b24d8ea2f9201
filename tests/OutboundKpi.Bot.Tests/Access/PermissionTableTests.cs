using System.Text.RegularExpressions;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Access;

/// <summary>The permission table: complete, and the same in the code and in its document.</summary>
public sealed partial class PermissionTableTests
{
    [Fact]
    public void What_has_no_row_stops_the_start()
    {
        var matrix = new PermissionMatrix([Permission.Command("help", Who.Everyone)]);

        Should.Throw<InvalidOperationException>(() => matrix.Check([(PermissionKind.Command, "help"), (PermissionKind.Verb, "plan.activate")]))
            .Message.ShouldContain("Verb 'plan.activate'");
    }

    [Fact]
    public void A_row_for_nothing_stops_the_start() =>
        Should.Throw<InvalidOperationException>(() => new PermissionMatrix([Permission.Command("help", Who.Everyone)]).Check([])).Message.ShouldContain("Command 'help'");

    [Fact]
    public void The_bot_that_we_ship_starts()
    {
        using var folder = new TemporaryFolder();
        using var app = (IDisposable)BotHost.Build(
            TimeProvider.System, "--environment", "Development", "--Storage:ConnectionString", $"Data Source={Path.Combine(folder.Path, "bot.db")}");
    }

    [Fact]
    public void The_document_holds_the_table_of_the_code()
    {
        var documented = File.ReadLines(Path.Combine(SourceTree.Root, "docs", "access.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups["kind"].Value} {match.Groups["key"].Value}: {match.Groups["who"].Value}");

        documented.ShouldBe(PermissionTable.All.Select(row => $"{row.Kind} {row.Key}: {row.Who}"));
    }

    [GeneratedRegex(@"^\| (?<kind>Command|Verb|Dialog) \| `(?<key>[^`]+)` \| (?<who>[A-Za-z, ]+) \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
