using OutboundKpi.Bot.Cli;

return await CommandLine.RunAsync(args);
