using System.Text.Json;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Tests.History;

/// <summary>What a team's numbers say, on the command line, from an imported history.</summary>
public sealed class DiagnoseVerbTests : IDisposable
{
    private readonly HistoryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task The_diagnosis_as_JSON_has_the_promised_parts()
    {
        await ImportAllAsync();

        var told = await DiagnoseAsync("T1", "2026-04-30");

        told.GetProperty("team").GetString().ShouldBe("T1");
        told.GetProperty("asOf").GetString().ShouldBe("2026-04-30");
        var first = told.GetProperty("findings")[0];
        first.GetProperty("kind").GetString().ShouldBe("number-chasing");
        first.GetProperty("kpi").GetString().ShouldBe("calls");
        first.GetProperty("scope").GetProperty("team").GetString().ShouldBe("T1");
        first.GetProperty("direction").GetString().ShouldBe("up");
        first.GetProperty("since").GetString().ShouldBe("2026-03-12");
        first.GetProperty("strength").GetString().ShouldBe("change");
        first.GetProperty("purpose").GetString().ShouldNotBeNullOrEmpty();
        first.GetProperty("actions").GetArrayLength().ShouldBeGreaterThan(0);
        first.GetProperty("impact").GetString().ShouldNotBeNullOrEmpty();
        var evidence = first.GetProperty("evidence");
        evidence.GetProperty("before").GetProperty("ratio").GetDouble().ShouldBe(62.1, 0.1);
        evidence.GetProperty("after").GetProperty("ratio").GetDouble().ShouldBe(80.2, 0.3);
        evidence.GetProperty("interval").GetArrayLength().ShouldBe(2);
        told.GetProperty("undecided").EnumerateArray().ShouldContain(missing => missing.GetProperty("kpi").GetString() == "meeting-rate");
        var goal = told.GetProperty("goal");
        goal.GetProperty("target").GetInt64().ShouldBe(24);
        // 49 in the end; two of them were reported later.
        goal.GetProperty("actual").GetInt64().ShouldBe(47);
        goal.GetProperty("expected").GetArrayLength().ShouldBe(3);
        told.GetProperty("bottleneck").GetProperty("stages").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_look_back_knows_nothing_of_what_came_later()
    {
        await ImportAllAsync();
        var then = await _files.RunAsync("diagnose", "--team", "T1", "--as-of", "2026-03-11", "--format", "json");

        then.ExitCode.ShouldBe(0, then.Errors);
        then.Output.ShouldNotContain("number-chasing");
        then.Output.ShouldNotContain("80件");
        then.Output.ShouldNotContain("2026-03-12");
    }

    [Fact]
    public async Task In_words_it_names_the_change_the_event_and_what_is_missing()
    {
        await ImportAllAsync();

        var told = await _files.RunAsync("diagnose", "--team", "T2", "--as-of", "2026-05-29");

        told.ExitCode.ShouldBe(0, told.Errors);
        told.Output.ShouldContain("変化あり  接続率（架電比）が5/18（月）から上がっています。");
        told.Output.ShouldContain("受付トーク(名乗りと用件)をv2に改訂");
        told.Output.ShouldContain("まだ言えないこと");
    }

    [Fact]
    public async Task A_quiet_team_hears_that_nothing_is_clear()
    {
        await ImportAllAsync();

        (await DiagnoseAsync("T3", "2026-02-27")).GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("kind").GetString())
            .ShouldAllBe(kind => kind == "script-difference" || kind == "list-difference");
    }

    [Fact]
    public async Task A_target_that_nobody_has_ever_reached_is_said_to_be_one()
    {
        await ImportAllAsync();
        await _files.ImportAsync("targets", ["team_id,kpi,unit,target,from_date,to_date", "T3,架電数,件/人日,120,2026-05-01,"]);

        var finding = (await DiagnoseAsync("T3", "2026-05-29")).GetProperty("findings").EnumerateArray()
            .Single(finding => finding.GetProperty("kind").GetString() == "target-out-of-reach");

        finding.GetProperty("kpi").GetString().ShouldBe("calls");
        finding.GetProperty("evidence").GetProperty("after").GetProperty("ratio").GetDouble().ShouldBe(120);
        finding.GetProperty("evidence").GetProperty("before").GetProperty("ratio").GetDouble().ShouldBeLessThan(100);
    }

    [Fact]
    public async Task A_team_that_divides_appointments_by_calls_is_told_of_that_rate_in_the_words_of_its_plan()
    {
        await ImportAllAsync();
        await AimPerCallAsync(10);

        var told = await DiagnoseAsync("T3", "2026-05-29");
        var finding = told.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("kind").GetString() == "target-out-of-reach");
        var inWords = await _files.RunAsync("diagnose", "--team", "T3", "--as-of", "2026-05-29");

        told.GetProperty("plan").GetProperty("version").GetInt32().ShouldBe(1);
        told.GetProperty("plan").GetProperty("phase").GetString().ShouldBe("improve");
        finding.GetProperty("kpi").GetString().ShouldBe("appointment-rate");
        finding.GetProperty("name").GetString().ShouldBe("アポ取得率（架電比）");
        finding.GetProperty("purpose").GetString().ShouldBe("会う理由を渡せたかを見ます");
        finding.GetProperty("evidence").GetProperty("before").GetProperty("ratio").GetDouble().ShouldBeLessThan(0.06);
        inWords.Output.ShouldContain("アポ取得率（架電比）");
        inWords.Output.ShouldNotContain("アポ取得率（接続比）");
    }

    [Fact]
    public async Task What_such_a_team_has_reached_of_its_calls_is_not_out_of_reach()
    {
        await ImportAllAsync();
        await AimPerCallAsync(2);

        (await DiagnoseAsync("T3", "2026-05-29")).GetProperty("findings").EnumerateArray()
            .ShouldAllBe(finding => finding.GetProperty("kind").GetString() != "target-out-of-reach");
    }

    [Fact]
    public async Task An_unknown_team_or_a_wrong_day_is_said_with_what_would_be_right()
    {
        await ImportAllAsync();

        var unknown = await _files.RunAsync("diagnose", "--team", "T9");
        var wrong = await _files.RunAsync("diagnose", "--team", "T1", "--as-of", "31.2.2026");

        unknown.ExitCode.ShouldBe(1);
        unknown.Errors.ShouldContain("There is no team 'T9'");
        wrong.ExitCode.ShouldBe(1);
        wrong.Errors.ShouldContain("is not a day such as 2026-01-31");
    }

    private async Task<JsonElement> DiagnoseAsync(string team, string asOf)
    {
        var run = await _files.RunAsync("diagnose", "--team", team, "--as-of", asOf, "--format", "json");
        run.ExitCode.ShouldBe(0, run.Errors);
        return JsonElement.Parse(run.Output);
    }

    private async Task AimPerCallAsync(double percent)
    {
        var team = await _files.AskAsync(database => new PeopleStore(database).GetTeamAsync(HistoryFiles.Tenant, "T3", default));
        var members = await _files.AskAsync(database => new PeopleStore(database).GetMembersAsync(HistoryFiles.Tenant, "T3", default));
        await _files.SaveAsync(
            new SaveTeamSettings(team! with { Settings = team!.Settings with { AppointmentRate = AppointmentRateBasis.PerCall } }),
            new AppendPlan(new()
            {
                TenantId = HistoryFiles.Tenant,
                TeamId = "T3",
                Version = 1,
                EffectiveFrom = new(2026, 5, 1),
                Plan = TeamPlan.Of(TeamPlan.Item("appointment-rate", "会う理由を渡せたかを見ます") with { Target = new(TargetPer.Percent, percent, TargetBasis.Chosen) }),
                Why = "話の中身を見ていくため",
                Origin = PlanOrigin.Design,
                DecidedBy = members[0].Person.PersonId,
                DecidedAt = new(2026, 4, 30, 10, 0, 0, TimeSpan.FromHours(9)),
            }));
    }

    private async Task ImportAllAsync()
    {
        foreach (var kind in new[] { "reports", "appointments", "targets", "events" })
        {
            var run = await _files.ImportFileAsync(kind, Path.Combine(HistoryFiles.Samples, $"{kind}.csv"), "--create");
            run.ExitCode.ShouldBe(0, run.Errors);
        }
    }
}
