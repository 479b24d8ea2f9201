using System.Globalization;
using OutboundKpi.Bot.Cards;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>What every card of the design has around its question: how far it is, and the ways on, back and to all of it.</summary>
public static class DesignFrame
{
    /// <summary>How many steps people count; a step may have more than one question.</summary>
    public const int Steps = 7;

    /// <summary>The number of the step that a question belongs to.</summary>
    public static int NumberOf(DesignStep step) => step switch
    {
        DesignStep.Goal => 1,
        DesignStep.Persona => 2,
        DesignStep.Process => 3,
        DesignStep.Situation or DesignStep.Phase => 4,
        DesignStep.Purposes or DesignStep.Kpis => 5,
        DesignStep.Rates or DesignStep.Calculation or DesignStep.Item => 6,
        DesignStep.Confirm => Steps,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step of the design."),
    };

    /// <summary>The card of a question without fields yet.</summary>
    public static DesignForm Of(DesignScene scene, DesignStep step)
    {
        var texts = scene.Texts;
        return new(
            texts.Format("design.progress", ("n", texts.Number(NumberOf(step))), ("of", texts.Number(Steps)), ("step", texts[KeyOf(step, "name")])),
            texts[KeyOf(step, "heading")],
            texts[KeyOf(step, "intro")],
            "",
            "",
            [],
            [],
            [],
            "",
            texts["design.next"],
            DesignVerbs.Answer,
            DataOf(DesignVerbs.Answer, scene, step),
            Ways(scene, step));
    }

    /// <summary>The key of a text about a step.</summary>
    public static string KeyOf(DesignStep step, string part)
    {
        var name = step.ToString();
        return $"design.{char.ToLowerInvariant(name[0])}{name[1..]}.{part}";
    }

    /// <summary>What a button of a question's card sends: the verb, the team, and which question it stands under.</summary>
    public static IReadOnlyDictionary<string, object> DataOf(string verb, DesignScene scene, DesignStep step, params ReadOnlySpan<(string Name, object Value)> more)
    {
        var data = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase)
        {
            ["verb"] = verb,
            ["team"] = scene.Team.TeamId,
            ["step"] = step.ToString(),
            ["item"] = scene.Draft.ItemIndex.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in more)
            data[name] = value;

        return data;
    }

    /// <summary>A button that goes to another question.</summary>
    public static CardButton GoButton(DesignScene scene, string title, DesignStep from, string to) =>
        new(title, DesignVerbs.Go, DataOf(DesignVerbs.Go, scene, from, ("to", to)));

    private static List<CardButton> Ways(DesignScene scene, DesignStep step)
    {
        var ways = new List<CardButton>();
        if (step != DesignStep.Goal)
            ways.Add(GoButton(scene, scene.Texts["design.back"], step, DesignNavigation.Back));

        ways.Add(new(scene.Texts["design.all"], DesignVerbs.Overview, DataOf(DesignVerbs.Overview, scene, step)));
        if (scene.Draft.Furthest == DesignStep.Confirm && step < DesignStep.Confirm)
            ways.Add(GoButton(scene, scene.Texts["design.toConfirm"], step, nameof(DesignStep.Confirm)));

        return ways;
    }
}
