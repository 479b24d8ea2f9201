using System.Globalization;
using System.Text;
using CsvHelper;

namespace OutboundKpi.Bot.History;

/// <summary>A CSV file with a header, read row by row in bounded memory.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvReader _reader;
    private readonly LineProblems _problems;
    private readonly HashSet<long> _brokenLines = [];
    private readonly Dictionary<CsvColumn, int> _places = [];
    private bool _isBroken;

    private CsvTable(Stream file, Encoding encoding, LineProblems problems)
    {
        _problems = problems;
        _reader = CsvReader.Create(
            file,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = ',',
                Encoding = encoding,
                MaxRecordSize = CsvEncoding.LongestLine,
                TrackLineNumbers = true,
                PoolStrings = true,
                OnMalformedRecord = Refuse,
            },
            leaveOpen: true);
    }

    /// <summary>The layout that the header has.</summary>
    public CsvLayout Layout { get; private set; } = null!;

    /// <summary>The line on which the current row begins.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>Opens a file as one of the layouts.</summary>
    /// <returns><see langword="null"/> when it is none of them, with the problems told.</returns>
    public static CsvTable? Open(Stream file, IReadOnlyList<CsvLayout> layouts, LineProblems problems, CancellationToken cancellationToken)
    {
        if (CsvEncoding.Detect(file, problems, cancellationToken) is not { } encoding)
            return null;

        var table = new CsvTable(file, encoding, problems);
        if (table.ReadHeader(layouts))
            return table;

        table.Dispose();
        return null;
    }

    /// <summary>Goes to the next row that can be read; those that cannot are told as problems. Rows without a word, as spreadsheets leave them at the end, are passed over.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        while (!_isBroken && Advance())
        {
            if (_brokenLines.Contains(Line) || IsBlank())
                continue;

            if (_reader.FieldCount == _places.Count)
                return true;

            _problems.Add(Line, string.Create(
                CultureInfo.InvariantCulture, $"{_reader.FieldCount} cells, but the header names {_places.Count} columns. A cell that holds a comma stands in \"quotes\"."));
        }

        return false;
    }

    /// <summary>A cell of the current row as it stands in the file, without the blanks around it.</summary>
    public string this[CsvColumn column] => _reader.GetString(_places[column]).Trim();

    public void Dispose() => _reader.Dispose();

    private bool ReadHeader(IReadOnlyList<CsvLayout> layouts)
    {
        if (!Advance())
        {
            if (!_isBroken)
                _problems.Add(0, $"The file is empty. Its first line names the columns: {string.Join(',', layouts[0].Names)}.");

            return false;
        }

        var before = _problems.Count;
        var headers = Enumerable.Range(0, _reader.FieldCount).Select(place => _reader.GetString(place).Trim('\ufeff', ' ', '\t', '　')).ToList();
        Layout = layouts.MaxBy(layout => layout.Columns.Count(column => headers.Exists(column.IsCalled)))!;
        for (var place = 0; place < headers.Count; place++)
        {
            if (Layout.Columns.FirstOrDefault(column => column.IsCalled(headers[place])) is not { } column)
                Tell(headers[place], $"not a column of {Layout.Kind}. They are: {string.Join(',', Layout.Names)}.");
            else if (!_places.TryAdd(column, place))
                Tell(headers[place], $"the column {column.Name} is there twice: '{headers[_places[column]]}' is the same.");
        }

        foreach (var missing in Layout.Columns.Where(column => !_places.ContainsKey(column)))
        {
            var name = missing.JapaneseName.Length == 0 ? missing.Name : $"{missing.Name} ({missing.JapaneseName})";
            _problems.Add(Line, $"the column {name} is missing. Add it; where nothing is known its cells stay empty.");
        }

        return _problems.Count == before && !_brokenLines.Contains(Line);
    }

    private void Tell(string header, string reason) => _problems.Add(new LineProblem(Line, "header", header, reason));

    private bool Advance()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            // Of the ways to be malformed only the size of a record is thrown.
            _isBroken = true;
            _problems.Add(tooLong.LineNumber, $"longer than {CsvEncoding.LongestLine / 1024} KiB: a quote (\") is opened and never closed.");
            return false;
        }
    }

    private bool IsBlank()
    {
        for (var place = 0; place < _reader.FieldCount; place++)
        {
            if (!string.IsNullOrWhiteSpace(_reader.GetString(place)))
                return false;
        }

        return true;
    }

    private void Refuse(CsvMalformedRecord record)
    {
        _brokenLines.Add(record.LineNumber);
        _problems.Add(record.LineNumber, record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "a quote (\") is opened and never closed.",
            CsvMalformedReason.TextAfterClosingQuote => "something follows a closing quote (\"). A quote inside a quoted cell is written twice (\"\").",
            _ => "a quote (\") stands inside a cell. Put the whole cell in quotes and write the quote twice (\"\").",
        });
    }
}
