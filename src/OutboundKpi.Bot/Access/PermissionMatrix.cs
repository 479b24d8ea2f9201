namespace OutboundKpi.Bot.Access;

/// <summary>The permission table, by key.</summary>
/// <param name="table">The rows; each key once for its kind.</param>
public sealed class PermissionMatrix(IEnumerable<Permission> table)
{
    private readonly Dictionary<(PermissionKind Kind, string Key), Permission> _rows = table.ToDictionary(row => (row.Kind, row.Key));

    /// <summary>The row of a command, verb or dialog that the bot has.</summary>
    public Permission Of(PermissionKind kind, string key) => _rows[(kind, key)];

    /// <summary>Checks the table against what the bot can do.</summary>
    /// <exception cref="InvalidOperationException">A command, verb or dialog has no row, or a row is for none: the bot must not start.</exception>
    public void Check(IReadOnlyCollection<(PermissionKind Kind, string Key)> abilities)
    {
        var missing = abilities.Where(ability => !_rows.ContainsKey(ability)).ToList();
        var idle = _rows.Keys.Except(abilities).ToList();
        if (missing.Count > 0 || idle.Count > 0)
        {
            throw new InvalidOperationException(
                $"The permission table does not fit the bot. Without a row: {Names(missing)}. Rows for nothing: {Names(idle)}.");
        }
    }

    private static string Names(List<(PermissionKind Kind, string Key)> abilities) =>
        abilities.Count == 0 ? "none" : string.Join(", ", abilities.Select(ability => $"{ability.Kind} '{ability.Key}'"));
}
