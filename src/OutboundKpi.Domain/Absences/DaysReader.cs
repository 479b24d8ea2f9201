using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Reports.Reading;

namespace OutboundKpi.Domain.Absences;

/// <summary>
/// Reads which days somebody is away or wants no reminders: 明日, 11/25, 11/25〜27, 来週の月曜 午後休, 11/30まで, Nov 25 to 27, next week.
/// Unlike a report, which is about the past, these are the nearest days that the words can mean.
/// </summary>
public static class DaysReader
{
    /// <summary>The longest run of days that is taken without a doubt.</summary>
    public const int LongestDays = 366;

    private const int FarthestBack = 92;

    /// <summary>The days that the words name.</summary>
    /// <param name="words">What was said, without the word that asks for it.</param>
    /// <param name="today">The day on which it is said, on the speaker's calendar.</param>
    public static DaysReading Read(string words, DateOnly today) => new Reading(today).Of(DayWords.Cut(ReportText.From(words).Lower, today));

    /// <summary>Puts the pieces together from left to right.</summary>
    private sealed class Reading(DateOnly today)
    {
        private readonly List<DateSpan> _spans = [];
        private DaysProblem? _problem;
        private DayPart? _part;
        private DayPiece? _before;
        private bool _isThrough;
        private bool _hasStart;

        public DaysReading Of(IReadOnlyList<DayPiece> pieces)
        {
            foreach (var piece in pieces)
            {
                Take(piece);
                if (piece is not DayPiece.Nothing)
                    _before = piece;
            }

            if (_isThrough)
                Note(DaysProblem.NoEnd);

            if (_spans.Count == 0)
                Note(DaysProblem.NoDay);
            else if (_spans.Exists(span => span.Length > LongestDays || span.First < today.AddDays(-FarthestBack) || span.Last > today.AddDays(LongestDays)))
                Note(DaysProblem.TooFar);

            return new([.. Merged()], _part ?? DayPart.Whole, _problem);
        }

        private void Take(DayPiece piece)
        {
            switch (piece)
            {
                case DayPiece.Days days:
                    Add(days.Span);
                    break;
                case DayPiece.Weekday weekday:
                    AddWeekday(weekday);
                    break;
                case DayPiece.DayNumber number:
                    AddNumber(number.Day);
                    break;
                case DayPiece.Through when !_isThrough:
                    if (_spans.Count == 0)
                        _spans.Add(DateSpan.Of(today));

                    _isThrough = true;
                    break;
                case DayPiece.Until:
                    CountFromToday();
                    break;
                case DayPiece.Part said:
                    _part = _part is null or DayPart.Half || said.Of == DayPart.Half ? Closer(said.Of) : Contradiction(said.Of);
                    break;
                case DayPiece.Wrong wrong:
                    Note(wrong.Problem);
                    break;
                case DayPiece.Through or DayPiece.Other:
                    Note(DaysProblem.OtherWords);
                    break;
            }
        }

        private void Add(DateSpan span)
        {
            if (!_isThrough)
            {
                _spans.Add(span);
                return;
            }

            _isThrough = false;
            _hasStart = true;
            var first = _spans[^1].First;
            // 12/28〜1/4 ends next year.
            var last = span.Last < first && span.Last.AddYears(1).DayNumber - first.DayNumber < LongestDays / 2 ? span.Last.AddYears(1) : span.Last;
            if (last < first)
                Note(DaysProblem.Backwards);
            else
                _spans[^1] = new(first, last);
        }

        // 来週の月曜 is one day of that week; 11/25（水） is the date, and says so twice; else it is the next such day.
        private void AddWeekday(DayPiece.Weekday weekday)
        {
            switch (_before)
            {
                case DayPiece.Days { WeekOf: { } monday }:
                    _spans[^1] = new(_hasStart ? _spans[^1].First : On(monday, weekday.Day), On(monday, weekday.Day));
                    break;
                case DayPiece.Days { Span: { Length: 1 } date }:
                    if (date.First.DayOfWeek != weekday.Day)
                        Note(DaysProblem.OtherWeekday);
                    break;
                default:
                    if (weekday.IsOnlyBeside)
                    {
                        Note(DaysProblem.OtherWords);
                        break;
                    }

                    var from = _isThrough ? _spans[^1].First : today;
                    Add(DateSpan.Of(from.AddDays(((int)weekday.Day - (int)from.DayOfWeek + 7) % 7)));
                    break;
            }
        }

        // 11/25-27: the day of the month that the span began in, or of the next.
        private void AddNumber(int day)
        {
            if (!_isThrough)
            {
                Note(DaysProblem.OtherWords);
                return;
            }

            var first = _spans[^1].First;
            var month = Month.Of(first);
            if (day < first.Day)
                month = month.AddMonths(1);

            if (day < 1 || day > month.Last.Day)
                Note(DaysProblem.NoSuchDay);
            else
                Add(DateSpan.Of(month.First.AddDays(day - 1)));
        }

        // 11/27まで without a first day begins today.
        private void CountFromToday()
        {
            if (_hasStart || _spans.Count != 1)
                return;

            if (_spans[0].Last < today)
                Note(DaysProblem.Backwards);
            else
                _spans[0] = new(today, _spans[0].Last);
        }

        private DayPart Closer(DayPart said) => said == DayPart.Half ? _part ?? said : said;

        private DayPart Contradiction(DayPart said)
        {
            if (_part != said)
                Note(DaysProblem.OtherWords);

            return said;
        }

        private void Note(DaysProblem problem) => _problem ??= problem;

        private IEnumerable<DateSpan> Merged()
        {
            DateSpan? open = null;
            foreach (var span in _spans.OrderBy(span => span.First))
            {
                if (open is { } before && span.First <= before.Last.AddDays(1))
                {
                    open = new(before.First, span.Last > before.Last ? span.Last : before.Last);
                    continue;
                }

                if (open is { } done)
                    yield return done;

                open = span;
            }

            if (open is { } last)
                yield return last;
        }

        private static DateOnly On(DateOnly monday, DayOfWeek day) => monday.AddDays(((int)day + 6) % 7);
    }
}
