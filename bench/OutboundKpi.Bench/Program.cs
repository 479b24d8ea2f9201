using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(OutboundKpi.Bench.ReportParserBenchmark).Assembly).Run(args);
