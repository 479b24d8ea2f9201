using System.Reflection;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Dialogs.Outcomes;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Outbox;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Teams.Authentication;
using OutboundKpi.Teams.Connector;
using OutboundKpi.Teams.Turns;

namespace OutboundKpi.Bot.Tests.Settings;

/// <summary>The settings that we ship: each is one that the program knows, holds its default, and a wrong one stops the start by its name.</summary>
public sealed class ShippedSettingsTests
{
    private static readonly Dictionary<Type, string> Sections = new()
    {
        [typeof(BotAuthenticationOptions)] = "Bot",
        [typeof(CredentialOptions)] = "Bot:Credential",
        [typeof(TurnOptions)] = "Bot:Turns",
        [typeof(ConnectorOptions)] = "Bot:Connector",
        [typeof(ChannelCardOptions)] = "Channel",
        [typeof(StorageOptions)] = "Storage",
        [typeof(InboundOptions)] = "Inbound",
        [typeof(AccessOptions)] = "Access",
        [typeof(ReportOptions)] = "Reports",
        [typeof(OutcomeOptions)] = "Outcomes",
        [typeof(OutboxOptions)] = "Outbox",
        [typeof(HousekeepingOptions)] = "Housekeeping",
        [typeof(ScheduleOptions)] = "Schedules",
        [typeof(DemoOptions)] = "Demo",
    };

    /// <summary>Sections of the host itself.</summary>
    private static readonly string[] OfTheHost = ["Urls", "Logging"];

    private static readonly IConfigurationRoot Shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(SourceTree.Root, "appsettings.json")).Build();

    public static TheoryData<string> OptionTypes => [.. Sections.Keys.Select(type => type.Name)];

    [Fact]
    public void Every_options_class_is_known_here()
    {
        var all = new[] { typeof(BotHost).Assembly, typeof(BotAuthenticationOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.IsPublic);

        all.ShouldBe(Sections.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Every_shipped_setting_is_one_that_the_program_knows()
    {
        var known = Sections.SelectMany(section => section.Key.GetProperties().Select(property => $"{section.Value}:{property.Name}")).ToHashSet();

        Shipped.AsEnumerable()
            .Where(setting => setting.Value is not null && !OfTheHost.Contains(setting.Key.Split(':')[0]))
            .Select(setting => setting.Key)
            .Except(known)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(OptionTypes))]
    public void Shipped_settings_are_the_defaults(string name)
    {
        var (type, section) = Sections.Single(pair => pair.Key.Name == name);
        var shipped = Activator.CreateInstance(type)!;
        Shipped.GetSection(section).Bind(shipped);
        var fallback = Activator.CreateInstance(type)!;

        foreach (var property in type.GetProperties().Where(property => property.PropertyType.IsValueType || property.PropertyType == typeof(string)))
            property.GetValue(shipped).ShouldBe(property.GetValue(fallback), property.Name);
    }

    [Theory]
    [MemberData(nameof(OptionTypes))]
    public void A_setting_that_is_not_shipped_says_its_default(string name)
    {
        var (type, section) = Sections.Single(pair => pair.Key.Name == name);
        var documentation = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value);

        foreach (var property in type.GetProperties().Where(property => Shipped[$"{section}:{property.Name}"] is null && !IsGroup(property)))
        {
            documentation.TryGetValue($"P:{type.FullName}.{property.Name}", out var words).ShouldBeTrue($"{section}:{property.Name} is not documented");
            words!.ShouldContain("default", Case.Insensitive, $"{section}:{property.Name}");
        }

        static bool IsGroup(PropertyInfo property) => Sections.ContainsKey(property.PropertyType);
    }

    [Fact]
    public async Task Shipped_settings_hold_together()
    {
        await using var app = BotHost.BuildUnchecked(TimeProvider.System, "--environment", "Development");

        app.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Theory]
    [InlineData("Bot:Scope", "everything")]
    [InlineData("Bot:ClockSkew", "01:00:00")]
    [InlineData("Bot:MetadataAddress", "nowhere")]
    [InlineData("Bot:Authority", "http://example.com")]
    [InlineData("Bot:AllowedServiceHosts:0", "http://example.com/a")]
    [InlineData("Bot:AppId", "5d5f2c3e-6f51-4f0e-9a3b-0c2f3f6f1a11")]
    [InlineData("Bot:Turns:AnswerWithin", "00:00:20")]
    [InlineData("Bot:Connector:Attempts", "0")]
    [InlineData("Channel:CardVersion", "2.0")]
    [InlineData("Channel:ActionKind", "7")]
    [InlineData("Storage:Engine", "7")]
    [InlineData("Storage:ConnectionString", "")]
    [InlineData("Storage:ConnectionString", "nonsense")]
    [InlineData("Inbound:Language", "zz")]
    [InlineData("Inbound:TimeZone", "Mars/Olympus")]
    [InlineData("Reports:FreezeBusinessDay", "0")]
    [InlineData("Reports:LongestMessage", "1")]
    [InlineData("Outbox:Batch", "-1")]
    [InlineData("Outbox:GiveUpAfter", "00:00:01")]
    [InlineData("Housekeeping:RememberActivitiesFor", "00:00:01")]
    [InlineData("Schedules:ReportWithin", "00:01:00")]
    [InlineData("Demo:OperatorPort", "70000")]
    public void A_wrong_value_stops_the_start_by_the_name_of_its_setting(string setting, string value)
    {
        var failure = Should.Throw<OptionsValidationException>(() => Start((setting, value)));

        failure.Message.ShouldContain(setting.Replace(":0", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Reports:FreezeBusinessDay", "five")]
    [InlineData("Channel:ActionKind", "Tap")]
    [InlineData("Outbox:PollEvery", "soon")]
    [InlineData("Channel:Charts", "some")]
    [InlineData("Schedules:TeamCardsAt", "25:00")]
    [InlineData("Demo:Enabled", "perhaps")]
    public void A_value_of_the_wrong_kind_stops_the_start_by_the_name_of_its_setting(string setting, string value) =>
        Should.Throw<InvalidOperationException>(() => Start((setting, value))).Message.ShouldContain(setting);

    [Fact]
    public void All_wrong_values_are_told_at_once()
    {
        var failure = Should.Throw<AggregateException>(() => Start(("Reports:FreezeBusinessDay", "0"), ("Outbox:Batch", "0")));

        failure.Message.ShouldContain("The field Reports:FreezeBusinessDay must be between 1 and 20. It is '0'.");
        failure.Message.ShouldContain("Outbox:Batch");
    }

    [Fact]
    public void Production_without_credentials_does_not_start() =>
        Should.Throw<OptionsValidationException>(() => BotHost.Build(TimeProvider.System, "--environment", "Production")).Message.ShouldContain("Bot:AppId");

    private static void Start(params (string Setting, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        string[] all =
        [
            "--environment", "Development",
            "--Storage:ConnectionString", $"Data Source={Path.Combine(folder.Path, "bot.db")}",
            .. settings.SelectMany(setting => new[] { $"--{setting.Setting}", setting.Value }),
        ];
        using var app = (IDisposable)BotHost.Build(TimeProvider.System, all);
    }
}
