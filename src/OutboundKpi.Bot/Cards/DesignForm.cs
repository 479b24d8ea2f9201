namespace OutboundKpi.Bot.Cards;

/// <summary>A question of the plan's design.</summary>
/// <param name="Progress">How far it is: which step of how many.</param>
/// <param name="Heading">The question.</param>
/// <param name="Intro">How to answer it; may be empty.</param>
/// <param name="Note">What happened before; may be empty.</param>
/// <param name="Problem">What needs another look; empty when nothing does.</param>
/// <param name="Asks">What is asked back before it goes on.</param>
/// <param name="Facts">What is known or was decided, above the fields.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Footnote">Small print below the fields; may be empty.</param>
/// <param name="Next">What the button to go on says.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Submit">What it sends beside the fields.</param>
/// <param name="Buttons">What else can be done; they send the fields too.</param>
public sealed record DesignForm(
    string Progress,
    string Heading,
    string Intro,
    string Note,
    string Problem,
    IReadOnlyList<DesignAsk> Asks,
    IReadOnlyList<DesignFact> Facts,
    IReadOnlyList<DesignField> Fields,
    string Footnote,
    string Next,
    string Verb,
    IReadOnlyDictionary<string, object> Submit,
    IReadOnlyList<CardButton> Buttons);

/// <summary>A line of what is known or was decided.</summary>
/// <param name="Label">What it is; may be empty.</param>
/// <param name="Value">Its words, which a person may have typed.</param>
/// <param name="Detail">What it rests on; may be empty.</param>
public sealed record DesignFact(string Label, string Value, string Detail = "");

/// <summary>Something that is asked back.</summary>
/// <param name="Text">The question.</param>
/// <param name="Stops">Whether it must be changed; else the supervisor may go on with it.</param>
/// <param name="Buttons">The answers.</param>
public sealed record DesignAsk(string Text, bool Stops, IReadOnlyList<CardButton> Buttons);

/// <summary>A field of the question.</summary>
/// <param name="Id">Its name in what the button sends.</param>
/// <param name="Label">What belongs in it.</param>
/// <param name="Value">What stands in it; the chosen values with commas between them.</param>
public sealed record DesignField(string Id, string Label, string Value)
{
    /// <summary>Words in it while it is empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What is wrong with it; empty when nothing is.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The most characters that it takes.</summary>
    public int MaxLength { get; init; } = 60;

    /// <summary>A line of text.</summary>
    public bool IsLine { get; init; }

    /// <summary>Several lines of text.</summary>
    public bool IsText { get; init; }

    /// <summary>A day.</summary>
    public bool IsDay { get; init; }

    /// <summary>One of a few.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Any of a few.</summary>
    public bool IsTicks { get; init; }

    public IReadOnlyList<DesignChoice> Choices { get; init; } = [];
}

/// <summary>What can be chosen in a field.</summary>
/// <param name="Title">Our words for it.</param>
/// <param name="Value">Its name.</param>
public sealed record DesignChoice(string Title, string Value);
