using System.Buffers;
using System.Text.Json;

namespace OutboundKpi.Teams.Activities;

internal static class Utf8Body
{
    /// <summary>Writes one JSON value and gives its bytes.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, ActivityJson.WriterOptions);
        write(writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
