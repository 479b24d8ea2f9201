using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Diagnosis;

/// <summary>
/// A team whose truth is known: operators of different skill, a good and a poor list, a better script, weekdays, good and bad days for all, leave,
/// reports that come late or wrong and are corrected within a week, appointments that become meetings and deals weeks later. Unlike the bot it knows
/// what really happened, so it can say which findings are false.
/// </summary>
internal sealed class SimulatedTeam
{
    private static readonly string[] Lists = ["L1", "L2"];
    private static readonly string[] Scripts = ["SA", "SB"];

    private readonly Random _random;
    private readonly TeamWorld _world;
    private readonly List<(DateOnly Submitted, ActivityRow Row)> _log = [];
    private readonly List<Appointment> _appointments = [];

    public SimulatedTeam(int seed, TeamWorld world)
    {
        (_random, _world) = (new Random(seed), world);
        Days = [.. BusinessCalendar.Default.BusinessDays(new(world.First.AddDays(1), world.First.AddDays(400))).Take(world.Days)];
        Work();
    }

    /// <summary>The business days on which the team worked.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The last business day of each month that has begun and ended in the team's time.</summary>
    public IEnumerable<DateOnly> MonthEnds => Days.GroupBy(Month.Of).Select(month => month.Last());

    /// <summary>What was known at the end of a day.</summary>
    public TeamHistory AsOf(DateOnly day) => new()
    {
        Team = "simulated",
        AsOf = day,
        Rows =
        [
            .. _log
                .Where(entry => entry.Submitted <= day)
                .GroupBy(entry => (entry.Row.Date, entry.Row.Operator, entry.Row.List, entry.Row.Script))
                .Select(entries => entries.Last().Row),
        ],
        Appointments =
        [
            .. _appointments
                .Where(appointment => appointment.Made <= day)
                .Select(appointment => appointment with
                {
                    Status = appointment.MeetingOn <= day ? appointment.Status : MeetingStatus.Pending,
                    DealOn = appointment.DealOn <= day ? appointment.DealOn : null,
                }),
        ],
        Events = _world.Events,
    };

    private void Work()
    {
        var people = Enumerable.Range(1, _world.Operators).Select(number => new SimulatedOperator(
            $"OP{number:00}",
            Normal(58, 6),
            Normal(0, 0.12),
            Normal(0, 0.22),
            Beta.Sample(_random, 2, 2),
            Beta.Sample(_random, 3, 3))).ToList();
        var weekdays = Enumerable.Range(0, 5).Select(_ => (Calls: Normal(0, 0.03), Connect: Normal(0, 0.06))).ToArray();

        // Appointments of the months before the reports begin are known to the CRM already.
        foreach (var day in BusinessCalendar.Default.BusinessDays(new(_world.First.AddDays(-95), _world.First)))
        {
            foreach (var person in people)
            {
                foreach (var (list, script) in Cells())
                    Make(day, person, list, script, Poisson.Sample(_random, 0.25 * Share(person, list, script, day) * 4));
            }
        }

        foreach (var day in Days)
        {
            var (goodDay, goodMood) = (Normal(0, _world.DaySpread), Normal(0, _world.DaySpread));
            var weekday = weekdays[(int)day.DayOfWeek - 1];
            foreach (var person in people.Where(_ => _random.NextDouble() >= 0.06))
            {
                var calls = Math.Max(5, Normal(person.Calls * (1 + weekday.Calls) * (1 + _world.Planted(day, person.Id, PlantedKind.Calls)), 8));
                if (_random.NextDouble() < 0.03)
                    calls /= 2;

                foreach (var (list, script) in Cells())
                    Report(day, person, list, script, (int)(calls * Share(person, list, script, day)), weekday.Connect + goodDay, goodMood);
            }
        }
    }

    private void Report(DateOnly day, SimulatedOperator person, string list, string script, int calls, double connectOfDay, double appointmentOfDay)
    {
        if (calls == 0)
            return;

        var connects = Binomial.Sample(_random, Logistic(
            -1.45 + person.Connect + (list == "L1" ? _world.ListConnect / 2 : -_world.ListConnect / 2)
            + connectOfDay + _world.Planted(day, person.Id, PlantedKind.Connect)), calls);
        var appointments = connects == 0 ? 0 : Binomial.Sample(_random, Logistic(
            -2.35 + person.Appointment + (list == "L1" ? _world.ListAppointment / 2 : -_world.ListAppointment / 2)
            + (script == "SB" ? _world.ScriptAppointment / 2 : -_world.ScriptAppointment / 2)
            + (appointmentOfDay / 2) + _world.Planted(day, person.Id, PlantedKind.Appointment)), connects);
        Make(day, person, list, script, appointments);

        var counts = new ReportCounts { Calls = calls, Connects = connects, Appointments = appointments };
        var row = new ActivityRow(day, person.Id, list, script, counts);
        var submitted = _random.NextDouble() < 0.03 ? day.AddDays(1 + _random.Next(3)) : day;
        if (_random.NextDouble() >= 0.025)
        {
            _log.Add((submitted, row));
            return;
        }

        var wrong = _random.Next(3) switch
        {
            0 => counts with { Calls = Math.Max(connects, calls * 10) },
            1 => counts with { Connects = connects / 10 },
            _ => counts with { Appointments = Math.Min(connects, appointments * 10) },
        };
        _log.Add((submitted, row with { Counts = wrong }));
        _log.Add((submitted.AddDays(1 + _random.Next(7)), row));
    }

    private void Make(DateOnly day, SimulatedOperator person, string list, string script, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var meeting = day.AddDays(2 + Poisson.Sample(_random, Gamma.Sample(_random, 1.5, 0.25)));
            var held = _random.NextDouble() < Logistic(0.95 + (list == "L1" ? 0.2 : -0.2) + _world.Planted(day, person.Id, PlantedKind.Meeting));
            var deal = held && _random.NextDouble() < 0.22 ? meeting.AddDays(3 + Poisson.Sample(_random, Gamma.Sample(_random, 1.5, 0.075))) : (DateOnly?)null;
            _appointments.Add(new(day, person.Id, list, script, meeting, held ? MeetingStatus.Held : MeetingStatus.Cancelled, deal));
        }
    }

    private static IEnumerable<(string List, string Script)> Cells() => Lists.SelectMany(_ => Scripts, (list, script) => (list, script));

    // In some worlds the team moves from the good list to the poor one over the months: every crude rate falls although nobody does anything worse.
    private double Share(SimulatedOperator person, string list, string script, DateOnly day)
    {
        var through = (double)(day.DayNumber - _world.First.DayNumber) / 180;
        var good = Math.Clamp(person.GoodList + (_world.ListDrift * (0.5 - through)), 0.05, 0.95);
        return (list == "L1" ? good : 1 - good) * (script == "SB" ? person.NewScript : 1 - person.NewScript);
    }

    private double Normal(double mean, double deviation) => MathNet.Numerics.Distributions.Normal.Sample(_random, mean, deviation);

    private static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));

    // Usual calls of a day; log-odds of a connect and of an appointment beside the team's; shares of calls on the good list and with the better script.
    private sealed record SimulatedOperator(string Id, double Calls, double Connect, double Appointment, double GoodList, double NewScript);
}
