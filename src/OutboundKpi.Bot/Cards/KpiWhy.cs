namespace OutboundKpi.Bot.Cards;

/// <summary>Why a KPI is followed: its three intentions, its formula, what moves it and how it goes wrong.</summary>
/// <param name="Heading">Its name with the denominator.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Actions">What a person can do.</param>
/// <param name="Impact">What it does to the final result.</param>
/// <param name="Formula">How it is calculated.</param>
/// <param name="Moves">What moves it.</param>
/// <param name="Pitfall">When it stops helping.</param>
/// <param name="Pair">The KPI that is always seen beside it, and why.</param>
/// <param name="Phase">When it is mostly used.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record KpiWhy(
    string Heading,
    string Purpose,
    IReadOnlyList<string> Actions,
    string Impact,
    string Formula,
    string Moves,
    string Pitfall,
    string Pair,
    string Phase,
    IReadOnlyList<CardButton> Buttons);
