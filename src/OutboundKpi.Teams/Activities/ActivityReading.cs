namespace OutboundKpi.Teams.Activities;

/// <summary>What became of a request body: an activity, or the reason why it is none (to be answered with 400).</summary>
public abstract record ActivityReading;

/// <summary>The body is an activity that has every required field.</summary>
public sealed record ReadableActivity(Activity Activity) : ActivityReading;

/// <summary>The body is not JSON, or a field has a wrong type.</summary>
/// <param name="Where">The JSON path of the fault, at most 100 characters; for the log. It holds no values.</param>
public sealed record UnreadableActivity(string Where) : ActivityReading;

/// <summary>The body is an activity, but a required field is missing or empty.</summary>
/// <param name="Field">The first such field, as a path: <c>from.id</c>.</param>
public sealed record IncompleteActivity(string Field) : ActivityReading;
