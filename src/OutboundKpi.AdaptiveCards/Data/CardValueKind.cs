namespace OutboundKpi.AdaptiveCards.Data;

internal enum CardValueKind : byte
{
    Null,
    Undefined,
    Failure,
    Boolean,
    Number,
    Text,
    List,
    Object,
}
