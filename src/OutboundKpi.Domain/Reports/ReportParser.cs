using System.Diagnostics.CodeAnalysis;
using OutboundKpi.Domain.Reports.Reading;

namespace OutboundKpi.Domain.Reports;

/// <summary>
/// Reads a message as a good colleague would: what is clear is understood, what may be two things is asked about, what cannot be or is
/// no report is refused. A number that was not said is never in a reading.
/// </summary>
/// <remarks>The time is linear in the length of the text. Thread-safe.</remarks>
public sealed class ReportParser
{
    /// <summary>Reads one message.</summary>
    /// <param name="text">The message as typed, with line breaks; mentions of the bot may be in it.</param>
    /// <param name="context">When it was said, and what the team has answered before.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "Callers hold a parser as a dependency; that it keeps no state is its own affair.")]
    public ReportReading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);

        var source = ReportText.From(text);
        var message = new Message(source, Lexer.Cut(source, context.Rules), context);

        LabelPass.Run(message);
        DayPass.Run(message);
        CorrectionPass.Run(message);
        TablePass.Run(message);
        ScopePass.Run(message);
        NamePass.Run(message);
        SharedLabels.Run(message);
        return new Assembler(message).Read(SectionPass.Run(message));
    }
}
