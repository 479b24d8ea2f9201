using System.Data;
using System.Globalization;
using Dapper;

namespace OutboundKpi.Bot.Storage;

/// <summary>How Dapper reads the columns that no engine, or not every engine, has a type for. Dapper keeps this once for the process.</summary>
internal static class RowMapping
{
    private static readonly Lock Gate = new();
    private static bool _registered;

    public static void Register()
    {
        lock (Gate)
        {
            if (_registered)
                return;

            DefaultTypeMap.MatchNamesWithUnderscores = true;
            SqlMapper.AddTypeHandler(new InstantHandler());
            SqlMapper.AddTypeHandler(new DateHandler());
            SqlMapper.AddTypeHandler(new TeamSettingsHandler());
            _registered = true;
        }
    }

    /// <summary>Parameters do not come this way: an engine binds the values of a <see cref="Statement"/> itself.</summary>
    private abstract class ReadingHandler<T> : SqlMapper.TypeHandler<T>
    {
        public sealed override void SetValue(IDbDataParameter parameter, T? value) =>
            throw new NotSupportedException("Values are bound by the engine, not by Dapper.");
    }

    private sealed class InstantHandler : ReadingHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => value switch
        {
            string text => Instants.FromText(text),
            DateTime utc => new DateTimeOffset(utc, TimeSpan.Zero),
            _ => throw new DataException($"An instant came as {value.GetType()}."),
        };
    }

    private sealed class TeamSettingsHandler : ReadingHandler<TeamSettings>
    {
        public override TeamSettings Parse(object value) => TeamSettings.FromJson((string)value);
    }

    private sealed class DateHandler : ReadingHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => value switch
        {
            string text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly date => date,
            DateTime date => DateOnly.FromDateTime(date),
            _ => throw new DataException($"A date came as {value.GetType()}."),
        };
    }
}
