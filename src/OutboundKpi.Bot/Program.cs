using OutboundKpi.Bot.Cli;

return await CommandLine.Build().Parse(args).InvokeAsync();
