namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>
/// Reads tables pasted from a sheet: a header of labels with rows by list, date or part of the day, or rows of labels with columns
/// such as 目標 and 実績. What it settles, the later passes leave alone.
/// </summary>
internal sealed class TablePass
{
    private readonly Message _message;
    private readonly List<List<int>> _lines = [];

    private TablePass(Message message)
    {
        _message = message;
        var line = new List<int>();
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (!message.Tokens[i].Is(TokenKind.Newline))
            {
                line.Add(i);
                continue;
            }

            _lines.Add(line);
            line = [];
        }

        _lines.Add(line);
    }

    /// <summary>What a column or a row holds.</summary>
    private enum Role
    {
        /// <summary>Numbers of one count.</summary>
        Count,

        /// <summary>Names of lists, days or parts of the day, told by what stands there.</summary>
        Head,
        Script,
        Person,

        /// <summary>What was done, where targets stand beside it.</summary>
        Actual,
        Total,

        /// <summary>Rates, targets, differences, remarks.</summary>
        Other,
    }

    public static void Run(Message message)
    {
        var pass = new TablePass(message);
        for (var line = 0; line + 1 < pass._lines.Count;)
            line = pass.Table(line);
    }

    /// <summary>Reads a table that begins at this line; returns the line behind it, or the next line when there is none.</summary>
    private int Table(int headerLine)
    {
        if (_lines[headerLine].Count < 2 || IsValue(_lines[headerLine]))
            return headerLine + 1;

        foreach (var separator in Separators(_lines[headerLine]))
        {
            var header = Cells(headerLine, separator);
            if (header.Count < 2)
                continue;

            var end = headerLine + 1;
            var rows = new List<List<List<int>>>();
            for (; end < _lines.Count; end++)
            {
                if (IsRule(end))
                    continue;

                var cells = Cells(end, separator);
                if (cells.Count != header.Count || !cells.Exists(IsValue))
                    break;

                rows.Add(cells);
            }

            if (rows.Count == 0)
                continue;

            var isRead = header.Count(cell => CountOf(cell) is not null) is > 0 and var labels && labels + OtherColumns(header) >= header.Count - 2
                ? ByColumns(header, rows)
                : ByRows(header, rows, separator);
            if (!isRead)
                continue;

            for (var line = headerLine; line < end; line++)
                _lines[line].ForEach(i => _message.Tokens[i].IsSettled = true);

            return end;
        }

        return headerLine + 1;
    }

    private int OtherColumns(List<List<int>> header) => header.Count(cell => CountOf(cell) is null && RoleOf(cell) is Role.Other or Role.Head or Role.Script or Role.Person);

    private IEnumerable<char> Separators(List<int> line)
    {
        if (line.Exists(i => _message.Tokens[i].Is(TokenKind.Tab)))
            yield return '\t';

        foreach (var separator in "|,/")
        {
            if (line.Exists(i => _message.Text.Lower[_message.Tokens[i].Start] == separator))
                yield return separator;
        }

        yield return ' ';
    }

    private List<List<int>> Cells(int line, char separator)
    {
        var cells = new List<List<int>> { new() };
        foreach (var i in _lines[line])
        {
            var token = _message.Tokens[i];
            var isSeparator = separator == ' ' ? token.Is(TokenKind.Space) : _message.Text.Lower[token.Start] == separator;
            if (isSeparator)
                cells.Add([]);
            else if (!token.Is(TokenKind.Space))
                cells[^1].Add(i);
        }

        if (separator is '|' or ' ')
        {
            if (cells[0].Count == 0)
                cells.RemoveAt(0);

            if (cells.Count > 0 && cells[^1].Count == 0)
                cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    /// <summary>A line of dashes under a header.</summary>
    private bool IsRule(int line) =>
        _lines[line].Exists(i => _message.Tokens[i].Is(TokenKind.Dash)) && _lines[line].TrueForAll(i => _message.Tokens[i].Kind is TokenKind.Dash or TokenKind.Comma or TokenKind.Space or TokenKind.Joint or TokenKind.Plus);

    private bool IsValue(List<int> cell) => cell.Exists(i => _message.Tokens[i].Kind is TokenKind.Number or TokenKind.Duration);

    private Token? CountOf(List<int> cell)
    {
        var labels = cell.FindAll(i => _message.Tokens[i].Kind is TokenKind.Label or TokenKind.AmbiguousLabel);
        return labels.Count == 1 && cell.TrueForAll(i => i == labels[0] || _message.Tokens[i].Kind is TokenKind.Filler or TokenKind.Open or TokenKind.Close or TokenKind.Actual or TokenKind.Day or TokenKind.Bullet or TokenKind.Joint || IsUnitWord(i))
            ? _message.Tokens[labels[0]]
            : null;
    }

    /// <summary>通話時間(分): the unit of a column.</summary>
    private bool IsUnitWord(int i) => _message.Lower(_message.Tokens[i]) is "件" or "分" or "回" or "本" or "min" or "mins" or "minutes";

    private Role RoleOf(List<int> cell)
    {
        if (cell.Count == 0)
            return Role.Head;

        var text = _message.Text.Lower[_message.Tokens[cell[0]].Start.._message.Tokens[cell[^1]].End];
        if (text is "氏名" or "名前" or "担当" or "担当者" or "担当者名" or "オペレーター" or "op" or "メンバー" or "name" or "operator" or "agent" or "rep" or "member" || IsPerson(cell, text))
            return Role.Person;

        var kinds = cell.ConvertAll(i => _message.Tokens[i].Kind);
        if (kinds.Exists(kind => kind is TokenKind.Target or TokenKind.Running or TokenKind.Planned or TokenKind.Comparison or TokenKind.Average or TokenKind.OtherLabel or TokenKind.Future))
            return Role.Other;

        if (kinds.Contains(TokenKind.ScriptWord))
            return Role.Script;

        if (kinds.Exists(kind => kind is TokenKind.Actual))
            return Role.Actual;

        return kinds.Exists(kind => kind is TokenKind.Total) ? Role.Total : Role.Head;
    }

    private bool IsPerson(List<int> cell, string text) =>
        Vocabulary.FamilyNames.Contains(text) || (cell.Count > 1 && _message.Tokens[cell[^1]].Is(TokenKind.Person) && _message.Tokens[cell[0]].Is(TokenKind.Word));

    private bool ByColumns(List<List<int>> header, List<List<List<int>>> rows)
    {
        var person = header.FindIndex(cell => CountOf(cell) is null && RoleOf(cell) == Role.Person);
        if (person < 0 && rows.Exists(row => RoleOf(row[0]) == Role.Person))
            person = 0;

        var labels = header.ConvertAll(CountOf);
        var roles = header.ConvertAll(RoleOf);
        foreach (var row in rows)
        {
            var scope = Scope.Whole;
            var isCounted = true;
            for (var column = 0; column < header.Count; column++)
            {
                if (labels[column] is not null || row[column].Count == 0)
                    continue;

                if (IsHours(header[column]) && Words(row[column]) is { } hours && !row[column].Exists(i => _message.Tokens[i].Is(TokenKind.Total)))
                    scope = scope with { Part = hours };
                else if (roles[column] == Role.Script)
                    scope = scope with { Script = Words(row[column]) };
                else if (column != person && roles[column] is Role.Head or Role.Actual)
                    (scope, isCounted) = Apply(scope, row[column], isCounted);
            }

            if (!isCounted)
                continue;

            for (var column = 0; column < header.Count; column++)
            {
                if (labels[column] is { } label)
                    Settle(label, row[column], scope, isSomebodyElse: person >= 0 && rows.Count > 1);
            }
        }

        return true;
    }

    /// <summary>時間帯: what stands below are parts of the day, though 10-11 looks like a date.</summary>
    private bool IsHours(List<int> cell) => cell.Count > 0 && Words(cell) is "時間" or "時間帯" or "時刻" or "時" or "Time" or "time" or "Hour" or "hour";

    private bool ByRows(List<List<int>> header, List<List<List<int>>> rows, char separator)
    {
        if (header.Count < 2 || !rows.Exists(row => CountOf(row[0]) is not null) || CountOf(header[0]) is not null)
            return false;

        // 11/20 鈴木 above lines of a label and a number is no head of a table, nor is a greeting.
        if (separator == ' ' && header.Count == 2 && RoleOf(header[1]) is Role.Head or Role.Person && !header[1].Exists(i => _message.Tokens[i].Kind is TokenKind.ListWord or TokenKind.ListName or TokenKind.Day or TokenKind.Period))
            return false;

        var labels = rows.ConvertAll(row => CountOf(row[0]));
        var people = header.Skip(1).Count(cell => RoleOf(cell) == Role.Person);
        for (var column = 1; column < header.Count; column++)
        {
            var (scope, isCounted) = Apply(Scope.Whole, header[column], isCounted: true);
            if (!isCounted)
                continue;

            for (var row = 0; row < rows.Count; row++)
            {
                if (labels[row] is { } label)
                    Settle(label, rows[row][column], scope, isSomebodyElse: people > 1 && RoleOf(header[column]) == Role.Person);
            }
        }

        return true;
    }

    /// <summary>What the head of a row or column says about its numbers.</summary>
    private (Scope Scope, bool IsCounted) Apply(Scope scope, List<int> head, bool isCounted)
    {
        if (head.Find(i => _message.Tokens[i].Is(TokenKind.Day)) is var day && head.Exists(i => _message.Tokens[i].Is(TokenKind.Day)))
            return (scope with { Day = _message.Tokens[day].Day }, isCounted);

        switch (RoleOf(head))
        {
            case Role.Other:
                return (scope, false);
            case Role.Total:
                return (scope with { IsTotal = true }, isCounted);
            case Role.Actual or Role.Person:
                return (scope, isCounted);
            case Role.Script:
                return (scope with { Script = Name(head, TokenKind.ScriptWord) }, isCounted);
        }

        if (head.Exists(i => _message.Tokens[i].Kind is TokenKind.Period or TokenKind.Clock))
            return (scope with { Part = Words(head) }, isCounted);

        return head.Exists(i => _message.Tokens[i].Kind is TokenKind.Word or TokenKind.ListName or TokenKind.PartLabel or TokenKind.OtherNumber or TokenKind.ListWord) || (head.Count == 1 && Words(head).Length == 1)
            ? (scope with { List = Name(head, TokenKind.ListWord) }, isCounted)
            : (scope, isCounted);
    }

    /// <summary>The words of a cell without the word for list or script and without brackets.</summary>
    private string? Name(List<int> cell, TokenKind word)
    {
        var kept = cell.FindAll(i => _message.Tokens[i].Kind != word && _message.Tokens[i].Kind is not (TokenKind.Open or TokenKind.Close or TokenKind.Joint));
        return kept.Count == 0 ? null : Words(kept);
    }

    private string Words(List<int> cell) => _message.Text.Text[_message.Tokens[cell[0]].Start.._message.Tokens[cell[^1]].End];

    private void Settle(Token label, List<int> cell, Scope scope, bool isSomebodyElse)
    {
        var value = cell.FindIndex(i => _message.Tokens[i].Kind is TokenKind.Number or TokenKind.Duration or TokenKind.Clock);
        if (value < 0 || cell.FindLastIndex(i => _message.Tokens[i].Kind is TokenKind.Number or TokenKind.Duration or TokenKind.Clock) != value)
            return;

        var number = _message.Tokens[cell[value]];
        if (number.Is(TokenKind.Clock) && label.Field != CountField.TalkMinutes)
            return;

        if (isSomebodyElse)
            _message.HasOthersNumbers = true;
        else
            _message.Settled.Add(new Fact(label.Field, number, label) { Scope = scope });
    }
}
