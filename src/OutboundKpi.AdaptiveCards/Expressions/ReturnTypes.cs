namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>What an expression may return, as far as is known before it runs. <see cref="Any"/> is only checked when it runs.</summary>
[Flags]
internal enum ReturnTypes
{
    None = 0,
    Boolean = 1,
    Number = 2,
    Any = 4,
    Text = 8,
    List = 16,
}
