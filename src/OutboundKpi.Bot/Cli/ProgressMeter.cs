using System.Globalization;
using OutboundKpi.Bot.History;

namespace OutboundKpi.Bot.Cli;

/// <summary>Shows on the error output how far long work has come: a bar that grows on a terminal, a line now and then elsewhere. Short work shows nothing.</summary>
/// <param name="errors">Where it is shown.</param>
/// <param name="isTerminal">Whether somebody looks at it as it comes.</param>
/// <param name="time">The clock that it goes by.</param>
public sealed class ProgressMeter(TextWriter errors, bool isTerminal, TimeProvider time) : IProgressMeter
{
    private const int BarLength = 30;

    // The clock is asked once in so many calls: a call may cost less than the question.
    private const int CallsBetweenLooks = 256;

    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _shownAt = time.GetTimestamp();
    private int _calls;
    private bool _isBarShown;

    /// <summary>One for the console.</summary>
    public static ProgressMeter For(TextWriter errors, TimeProvider time) =>
        new(errors, ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected, time);

    /// <inheritdoc/>
    public void Show(string doing, long done, long total)
    {
        // Writes are made on the storage's thread.
        lock (_gate)
        {
            if (++_calls % CallsBetweenLooks != 0 || time.GetElapsedTime(_shownAt) < (isTerminal ? BetweenBars : BetweenLines))
                return;

            _shownAt = time.GetTimestamp();
            var share = total <= 0 ? 1 : Math.Min(1, (double)done / total);
            if (isTerminal)
            {
                var full = (int)(share * BarLength);
                errors.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', full)}{new string(' ', BarLength - full)}] {share,4:0%} {doing,-10}"));
                _isBarShown = true;
            }
            else
            {
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{doing}: {share:0%}"));
            }
        }
    }

    /// <inheritdoc/>
    public void End()
    {
        lock (_gate)
        {
            if (_isBarShown)
                errors.Write($"\r{new string(' ', BarLength + 20)}\r");

            _isBarShown = false;
        }
    }
}
