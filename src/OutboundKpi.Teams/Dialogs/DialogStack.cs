using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundKpi.Teams.Dialogs;

/// <summary>
/// The dialogs that wait in one conversation with one person, the innermost last. Immutable: a turn makes a new stack and the
/// host saves it with the rest of the turn.
/// </summary>
public sealed class DialogStack
{
    /// <summary>Nothing waits.</summary>
    public static readonly DialogStack Empty = new([]);

    private readonly DialogFrame[] _frames;

    private DialogStack(DialogFrame[] frames) => _frames = frames;

    /// <summary>Whether no dialog waits.</summary>
    public bool IsEmpty => _frames.Length == 0;

    /// <summary>The frames, the innermost last.</summary>
    public IReadOnlyList<DialogFrame> Frames => _frames;

    /// <summary>The dialog that waits for the next answer; <see langword="null"/> when none does.</summary>
    public DialogFrame? Top => IsEmpty ? null : _frames[^1];

    /// <summary>This stack with one more dialog on it.</summary>
    public DialogStack Push(DialogFrame frame) => new([.. _frames, frame]);

    /// <summary>This stack without its innermost dialog; the empty stack stays empty.</summary>
    public DialogStack Pop() => _frames.Length <= 1 ? Empty : new(_frames[..^1]);

    /// <summary>This stack with its innermost dialog replaced.</summary>
    public DialogStack ReplaceTop(DialogFrame frame) => Pop().Push(frame);

    /// <summary>This stack without the dialog of that name and without what was begun on top of it.</summary>
    public DialogStack Without(string name)
    {
        var first = Array.FindIndex(_frames, f => f.Dialog == name);
        return first < 0 ? this : new(_frames[..first]);
    }

    /// <summary>The stack as it is stored; <see langword="null"/> when nothing waits, so that nothing need be stored.</summary>
    public byte[]? ToUtf8() => IsEmpty ? null : JsonSerializer.SerializeToUtf8Bytes(_frames, DialogJson.Default.DialogFrameArray);

    /// <summary>The stack that was stored.</summary>
    /// <param name="utf8">What <see cref="ToUtf8"/> gave; <see langword="null"/> is the empty stack.</param>
    /// <param name="stack">The stack; empty when the stored text cannot be read.</param>
    /// <returns>Whether it could be read. When not, the person is to be told and the conversation starts over.</returns>
    public static bool TryRead(byte[]? utf8, out DialogStack stack)
    {
        stack = Empty;
        if (utf8 is null)
            return true;

        try
        {
            var frames = JsonSerializer.Deserialize(utf8, DialogJson.Default.DialogFrameArray) ?? [];
            if (!Array.TrueForAll(frames, f => f is { Dialog: not null, Step: not null, State.ValueKind: not JsonValueKind.Undefined }))
                return false;

            stack = new(frames);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DialogFrame[]))]
internal sealed partial class DialogJson : JsonSerializerContext;
