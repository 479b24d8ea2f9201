using System.Text;

namespace OutboundKpi.Domain.Reports;

/// <summary>What a team answered when it was asked how it writes; its later messages are read so.</summary>
/// <remarks>Written as one short text (<see cref="ToString"/>, <see cref="Parse"/>): <c>order:Calls,Connects,Appointments</c> or <c>label:Connects:着電</c>.</remarks>
public abstract record ReadingRule
{
    private const string OrderPrefix = "order:";
    private const string LabelPrefix = "label:";

    private ReadingRule()
    {
    }

    /// <summary>What the rule is about: of two rules with the same subject only one can hold.</summary>
    public abstract string Subject { get; }

    /// <summary>So many bare numbers mean these counts, in this order.</summary>
    /// <exception cref="ArgumentException">No field, or one field twice.</exception>
    public static ReadingRule BareOrder(IReadOnlyList<CountField> fields)
    {
        if (fields.Count == 0 || fields.Distinct().Count() != fields.Count)
            throw new ArgumentException("An order names each count once and at least one.", nameof(fields));

        return new OrderRule([.. fields]);
    }

    /// <summary>This label means that count.</summary>
    /// <exception cref="ArgumentException">The label is blank or longer than 40 characters, or has a line break or a digit in it.</exception>
    public static ReadingRule Label(string label, CountField field)
    {
        return TryLabel(label, field) ?? throw new ArgumentException("A label is a word of 1 to 40 characters without digits.", nameof(label));
    }

    /// <summary>As <see cref="Label"/>; <see langword="null"/> for a label that cannot be one.</summary>
    public static ReadingRule? TryLabel(string label, CountField field) =>
        IsLabel(label.Trim()) ? new LabelRule(label.Trim(), field) : null;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no rule.</exception>
    public static ReadingRule Parse(string text)
    {
        try
        {
            if (text.StartsWith(OrderPrefix, StringComparison.Ordinal))
                return BareOrder([.. text[OrderPrefix.Length..].Split(',').Select(ParseField)]);

            if (text.StartsWith(LabelPrefix, StringComparison.Ordinal) && text.IndexOf(':', LabelPrefix.Length) is > 0 and var colon)
                return Label(text[(colon + 1)..], ParseField(text[LabelPrefix.Length..colon]));
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"'{text}' is no reading rule.", e);
        }

        throw new FormatException($"'{text}' is no reading rule.");
    }

    private static bool IsLabel(string text) => text.Length is > 0 and <= 40 && !text.Any(c => char.IsControl(c) || char.IsDigit(c) || char.IsSurrogate(c));

    private static CountField ParseField(string name) =>
        Enum.TryParse<CountField>(name, out var field) && Enum.IsDefined(field) && field.ToString() == name ? field : throw new FormatException($"'{name}' is no count.");

    /// <summary>See <see cref="BareOrder"/>.</summary>
    public sealed record OrderRule : ReadingRule
    {
        internal OrderRule(IReadOnlyList<CountField> fields) => Fields = fields;

        /// <summary>The counts in the order in which the team writes them.</summary>
        public IReadOnlyList<CountField> Fields { get; }

        /// <inheritdoc/>
        public override string Subject => $"{OrderPrefix}{Fields.Count}";

        public bool Equals(OrderRule? other) => other is not null && Fields.SequenceEqual(other.Fields);

        public override int GetHashCode() => Fields.Aggregate(17, (hash, field) => hash * 31 + (int)field);

        public override string ToString() => OrderPrefix + string.Join(',', Fields);
    }

    /// <summary>See <see cref="ReadingRule.Label"/>.</summary>
    public sealed record LabelRule : ReadingRule
    {
        internal LabelRule(string text, CountField field)
        {
            Text = text;
            Field = field;
            Comparable = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }

        /// <summary>The label as the team writes it.</summary>
        public string Text { get; }

        public CountField Field { get; }

        /// <inheritdoc/>
        public override string Subject => LabelPrefix + Comparable;

        /// <summary>The label as messages are compared with it: NFKC, lower-case.</summary>
        internal string Comparable { get; }

        public override string ToString() => $"{LabelPrefix}{Field}:{Text}";
    }
}
