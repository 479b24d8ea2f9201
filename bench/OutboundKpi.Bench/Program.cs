using System.Globalization;
using BenchmarkDotNet.Running;
using OutboundKpi.Bench;

if (args is ["import", .. var rows])
    return await ImportRun.RunAsync(rows is [var count] ? int.Parse(count, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 1_000_000);

BenchmarkSwitcher.FromAssembly(typeof(ReportParserBenchmark).Assembly).Run(args);
return 0;
