using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Demo;

/// <summary>
/// A plausible past for the demo team, so that a first look at the bot has something to look at. There are two truths to
/// find in it: the second list gives more appointments for each connect than the first, and the second script more than
/// the first script. All else that differs from week to week is chance.
/// </summary>
/// <param name="Days">What was reported, by date, then operator, list and script.</param>
/// <param name="Leaves">Who was off when, by date, then operator. A business day in neither was worked but not reported.</param>
public sealed record DemoHistory(IReadOnlyList<DemoDay> Days, IReadOnlyList<DemoLeave> Leaves)
{
    /// <summary>How many operators the team has.</summary>
    public const int Operators = 6;

    /// <summary>How many business days the history has.</summary>
    public const int BusinessDays = 60;

    // Longer than the longest way from an appointment to the day its deal is told, holidays and leave included: what lands
    // in the history comes from days that were simulated, whichever day the history begins with.
    private const int DaysOfWorkBefore = 90;

    private static readonly double[] ConnectRateByList = [0.20, 0.16];
    private static readonly double[] AppointmentRateByList = [0.070, 0.105];
    private static readonly double[] LiftByScript = [0.85, 1.15];

    // Calls on a full day and skill differ between operators, as they do on any floor.
    private static readonly int[] PaceByOperator = [56, 61, 64, 66, 69, 58];
    private static readonly double[] SkillByOperator = [0.94, 1.06, 1.00, 0.92, 1.02, 1.08];

    private static readonly double[] ReachByWeekday = [0.95, 0.97, 1.03, 1.05, 1.02, 0.98, 0.95];

    /// <summary>The ids of the lists, the weaker one first.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["L1", "L2"];

    /// <summary>The ids of the scripts, the weaker one first.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["SA", "SB"];

    /// <summary>
    /// The last <see cref="BusinessDays"/> business days before a date. The same seed gives the same days whichever the
    /// date: a later date adds days at the end and drops as many at the beginning.
    /// </summary>
    /// <param name="seed">Which of the possible pasts.</param>
    /// <param name="before">The first day that is not in the history, usually today.</param>
    /// <param name="calendar">The team's calendar.</param>
    public static DemoHistory Generate(int seed, DateOnly before, BusinessCalendar calendar)
    {
        var first = calendar.AddBusinessDays(before, -BusinessDays);
        var worked = calendar.BusinessDays(new DateSpan(first.AddDays(-DaysOfWorkBefore), before.AddDays(-1))).ToList();

        var days = new List<DemoDay>();
        var leaves = new List<DemoLeave>();
        for (var @operator = 0; @operator < Operators; @operator++)
        {
            var outcomes = new List<Outcome>();
            foreach (var date in worked)
            {
                var random = new DemoRandom(seed, @operator, date);
                if (random.Chance(0.04))
                {
                    leaves.Add(new DemoLeave(@operator, date));
                    continue;
                }

                var isReported = random.Chance(0.97);
                var entries = Work(@operator, date, random, outcomes);
                if (isReported)
                    days.AddRange(WithOutcomes(entries, outcomes, date).Select(entry => entry.Of(@operator, date)));
            }
        }

        return new DemoHistory(
            [.. days.Where(day => day.Date >= first).OrderBy(day => day.Date)],
            [.. leaves.Where(leave => leave.Date >= first).OrderBy(leave => leave.Date)]);
    }

    private static List<Entry> Work(int @operator, DateOnly date, DemoRandom random, List<Outcome> outcomes)
    {
        var isPartDay = random.Chance(0.06);
        var calls = (int)(PaceByOperator[@operator] * random.Between(0.82, 1.15) * (isPartDay ? 0.5 : 1));
        var reach = SkillByOperator[@operator] * ReachByWeekday[(int)date.DayOfWeek] * random.Between(0.85, 1.15);
        var saysMinutes = random.Chance(0.8);
        var saysFollowUps = random.Chance(0.7);

        // Scripts take turns by the week, half of the team on each, so that they can be compared.
        var script = ((DateSpan.WeekOf(date).First.DayNumber / 7) + @operator) % Scripts.Count;
        return
        [
            .. Split(calls, random).Select(part =>
            {
                var connects = random.Successes(part.Calls, ConnectRateByList[part.List] * reach);
                var appointments = random.Successes(connects, AppointmentRateByList[part.List] * LiftByScript[script] * SkillByOperator[@operator]);
                for (var i = 0; i < appointments; i++)
                    outcomes.AddRange(Follow(part.List, script, date, random));

                var minutes = (int)Math.Round((connects * random.Between(1.8, 2.8)) + (appointments * random.Between(4.0, 7.0)));
                var followUps = random.Successes(part.Calls / 8, 0.6);
                return new Entry(part.List, script, new ReportCounts
                {
                    Calls = part.Calls,
                    Connects = connects,
                    Appointments = appointments,
                    Meetings = 0,
                    Deals = 0,
                    TalkMinutes = saysMinutes ? minutes : null,
                    FollowUps = saysFollowUps ? followUps : null,
                });
            }),
        ];
    }

    // A third of the days go to each list alone and a third to both.
    private static (int List, int Calls)[] Split(int calls, DemoRandom random)
    {
        var first = (int)(calls * random.Between(0.35, 0.65));
        return random.Between(0, 2) switch
        {
            0 => [(0, calls)],
            1 => [(1, calls)],
            _ => [(0, first), (1, calls - first)],
        };
    }

    // Seven in ten appointments are held, about eight days on; two in ten meetings become a deal, about 24 days after.
    private static IEnumerable<Outcome> Follow(int list, int script, DateOnly date, DemoRandom random)
    {
        var held = random.Chance(0.7);
        var won = random.Chance(0.2);
        var meeting = date.AddDays(random.Between(3, 12));
        var deal = meeting.AddDays(random.Between(12, 34));
        if (held)
            yield return new Outcome(meeting, list, script, new ReportCounts { Meetings = 1 });

        if (held && won)
            yield return new Outcome(deal, list, script, new ReportCounts { Deals = 1 });
    }

    // What has happened by this day is told with the report: in the entry of its list and script, or in one of its own.
    private static IEnumerable<Entry> WithOutcomes(List<Entry> entries, List<Outcome> outcomes, DateOnly date)
    {
        var told = outcomes.Where(outcome => outcome.On <= date).Select(outcome => new Entry(outcome.List, outcome.Script, outcome.Counts)).ToList();
        outcomes.RemoveAll(outcome => outcome.On <= date);
        return entries.Concat(told)
            .GroupBy(entry => (entry.List, entry.Script))
            .OrderBy(group => group.Key)
            .Select(group => new Entry(group.Key.List, group.Key.Script, group.Aggregate(ReportCounts.None, (sum, entry) => sum.Plus(entry.Counts))));
    }

    private sealed record Outcome(DateOnly On, int List, int Script, ReportCounts Counts);

    private sealed record Entry(int List, int Script, ReportCounts Counts)
    {
        internal DemoDay Of(int @operator, DateOnly date) => new(@operator, date, Lists[List], Scripts[Script], Counts);
    }
}
