using System.Text;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Reports;

public class ReportCorpusTests(ITestOutputHelper output)
{
    private static readonly ReportParser _parser = new();

    [Theory]
    [InlineData("corpus.tsv", 900)]
    [InlineData("corpus-late.tsv", 200)]
    [InlineData("corpus-floor.tsv", 350)]
    [InlineData("corpus-evening.tsv", 500)]
    public void Every_message_is_read_as_a_good_colleague_would(string file, int atLeast)
    {
        var lines = Corpus.Read(file);
        int right = 0, asked = 0, missed = 0, wrong = 0;
        var failures = new StringBuilder();
        foreach (var line in lines)
        {
            var reading = _parser.Read(line.Message, ReadingContext.At(Corpus.Now));
            var (kind, blocks) = (Corpus.Kind(reading), Corpus.Blocks(reading));

            // Of a doubtful message the corpus may leave open what was clear.
            if (kind == line.Kind && (blocks == line.Blocks || (kind == "ask" && line.Blocks == "*")))
            {
                right++;
                continue;
            }

            if (kind == "ok")
                wrong++;
            else if (kind == "ask" && line.Kind == "ok")
                asked++;
            else
                missed++;

            failures.AppendLine($"{line.Number}: {line.Message.ReplaceLineEndings("\\n")}\n   expected {line.Kind} [{line.Blocks}]\n   read     {kind} [{blocks}] {Why(reading)}");
        }

        output.WriteLine($"{file}: {lines.Count} messages\nright              {right}\nasked needlessly   {asked}\nrejected or asked wrongly {missed}\nwrongly stored     {wrong}");
        failures.ToString().ShouldBeEmpty();
        lines.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    private static string Why(ReportReading reading) => reading switch
    {
        ReportReading.Doubtful doubtful => $"{doubtful.Why}: {string.Join(", ", doubtful.Doubts.Select(doubt => doubt.Words))}",
        ReportReading.Rejected rejected => rejected.Why.ToString(),
        _ => "",
    };
}
