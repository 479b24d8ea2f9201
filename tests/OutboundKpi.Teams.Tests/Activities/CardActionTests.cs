using System.Text.Json;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Tests.Activities;

public sealed class CardActionTests
{
    [Fact]
    public void Execute_and_submit_give_the_same_action()
    {
        var execute = Action(ActivityTypes.Invoke, """{"action":{"verb":"form.save","data":{"verb":"form.save","count":"80"}}}""")!;
        var submit = Action(ActivityTypes.Message, """{"verb":"form.save","count":"80"}""")!;

        execute.Verb.ShouldBe(submit.Verb);
        JsonElement.DeepEquals(execute.Data, submit.Data).ShouldBeTrue();
        (execute.IsAutomatic || submit.IsAutomatic).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"action":{"verb":"v"},"trigger":"automatic"}""", true)]
    [InlineData("""{"action":{"verb":"v"},"trigger":"Automatic"}""", true)]
    [InlineData("""{"action":{"verb":"v"},"trigger":"manual"}""", false)]
    [InlineData("""{"action":{"verb":"v"},"trigger":7}""", false)]
    [InlineData("""{"action":{"verb":"v"}}""", false)]
    public void Only_a_card_that_refreshes_itself_is_automatic(string value, bool automatic) =>
        Action(ActivityTypes.Invoke, value)!.IsAutomatic.ShouldBe(automatic);

    [Theory]
    [InlineData("""{"action":{"verb":"v"}}""")]
    [InlineData("""{"action":{"verb":"v","data":null}}""")]
    public void Without_data_there_is_an_empty_object(string value) => Action(ActivityTypes.Invoke, value)!.Data.EnumerateObject().ShouldBeEmpty();

    [Theory]
    [InlineData(ActivityTypes.Invoke, """{"action":{"verb":""}}""")]
    [InlineData(ActivityTypes.Invoke, """{"action":{"verb":7}}""")]
    [InlineData(ActivityTypes.Invoke, """{"action":{"verb":"v","data":"text"}}""")]
    [InlineData(ActivityTypes.Invoke, """{"action":{"verb":"v","data":[1]}}""")]
    [InlineData(ActivityTypes.Invoke, """{"action":"v"}""")]
    [InlineData(ActivityTypes.Invoke, """{"verb":"v"}""")]
    [InlineData(ActivityTypes.Invoke, "[]")]
    [InlineData(ActivityTypes.Invoke, "null")]
    [InlineData(ActivityTypes.Message, """{"count":"80"}""")]
    [InlineData(ActivityTypes.Message, """{"verb":{}}""")]
    [InlineData(ActivityTypes.Message, "\"verb\"")]
    [InlineData(ActivityTypes.Event, """{"verb":"v"}""")]
    public void What_is_no_action_gives_none(string type, string value) => Action(type, value).ShouldBeNull();

    [Fact]
    public void Another_invoke_is_no_card_action() =>
        CardAction.In(new Activity { Type = "invoke", Name = "task/fetch", Value = JsonElement.Parse("""{"action":{"verb":"v"}}""") }).ShouldBeNull();

    private static CardAction? Action(string type, string value) =>
        CardAction.In(new Activity { Type = type, Name = InvokeNames.CardAction, Value = JsonElement.Parse(value) });
}
