using System.Text;

namespace OutboundKpi.Bot.History;

/// <summary>
/// Looks at the bytes of a file before it is read as a table. A spreadsheet says nowhere how it wrote its text, so a file that is UTF-8 from end to end
/// is UTF-8, and of the others those that are Shift_JIS from end to end are that.
/// </summary>
internal static class CsvEncoding
{
    /// <summary>The most bytes of a line; a file without line ends would otherwise be read into memory whole.</summary>
    public const int LongestLine = 64 * 1024;

    private const string RightEncodings = "Save it as CSV in UTF-8 (with or without BOM) or Shift_JIS.";

    // What code page 932 makes of bytes that stand for nothing in it.
    private const string NotInShiftJis = "\u0080\u00a0\uf8f0\uf8f1\uf8f2\uf8f3";

    private static readonly int BlockSize = 128 * 1024;

    /// <summary>The encoding of a file, which is read from its start and left there.</summary>
    /// <returns><see langword="null"/> when it cannot be read as text, with the problem told.</returns>
    public static Encoding? Detect(Stream file, LineProblems problems, CancellationToken cancellationToken)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        if (FindFault(file, cancellationToken) is { } fault)
        {
            problems.Add(fault);
            return null;
        }

        if (IsAll(file, utf8, "", cancellationToken))
            return Encoding.UTF8;

        if (IsAll(file, ShiftJis(), NotInShiftJis, cancellationToken))
            return ShiftJis();

        problems.Add(0, $"The file is neither UTF-8 nor Shift_JIS. {RightEncodings}");
        return null;
    }

    private static LineProblem? FindFault(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var block = new byte[BlockSize];
        var (line, length, isFirst) = (1L, 0, true);
        for (int read; (read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0; isFirst = false)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bytes = block.AsSpan(0, read);
            if (isFirst && (bytes.StartsWith<byte>([0xff, 0xfe]) || bytes.StartsWith<byte>([0xfe, 0xff])))
                return new(0, null, null, $"The file is UTF-16. {RightEncodings}");

            foreach (var one in bytes)
            {
                if (one == 0)
                    return new(line, null, null, $"NUL bytes: the file is UTF-16 without a mark, or no text at all. {RightEncodings}");

                length = one is (byte)'\n' or (byte)'\r' ? 0 : length + 1;
                line += one == (byte)'\n' ? 1 : 0;
                if (length > LongestLine)
                    return new(line, null, null, $"longer than {LongestLine / 1024} KiB, the most that a line may have. Is it a CSV file with one row on each line?");
            }
        }

        return isFirst ? new(0, null, null, "The file is empty. Its first line names the columns, each further line is a row.") : null;
    }

    private static bool IsAll(Stream file, Encoding strict, string excluded, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var decoder = strict.GetDecoder();
        var block = new byte[BlockSize];
        var characters = new char[strict.GetMaxCharCount(BlockSize)];
        try
        {
            int read;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                read = file.Read(block);
                var decoded = decoder.GetChars(block.AsSpan(0, read), characters, flush: read == 0);
                if (characters.AsSpan(0, decoded).ContainsAny(excluded))
                    return false;
            }
            while (read > 0);

            return true;
        }
        catch (DecoderFallbackException)
        {
            // The framework has no way to ask without it.
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static Encoding ShiftJis() =>
        CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
