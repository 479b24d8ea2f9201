namespace OutboundKpi.Domain.Retrospectives.Disclosure;

/// <summary>Whether a group's result may be shown, and if not, why.</summary>
public enum GroupVisibility
{
    /// <summary>Nobody has answered: there is nothing to show or hide.</summary>
    Empty,

    /// <summary>The whole group's result.</summary>
    Shown,

    /// <summary>The result without some of its parts, whom the whole would give away.</summary>
    ShownInPart,

    /// <summary>Too few have answered.</summary>
    TooFew,

    /// <summary>Enough have answered, but with it shown another group could be worked out by subtraction.</summary>
    ProtectsAnother,
}
