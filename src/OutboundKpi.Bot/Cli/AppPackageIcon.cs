using System.Buffers.Binary;

namespace OutboundKpi.Bot.Cli;

/// <summary>The size of a PNG picture, from the header that every PNG file begins with.</summary>
internal static class AppPackageIcon
{
    private const int HeaderLength = 24;

    /// <summary>Signature, then the length and the name of the first chunk, which holds width and height.</summary>
    private static ReadOnlySpan<byte> Beginning => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    /// <summary>Width and height in pixels; null of anything but a PNG.</summary>
    public static (int Width, int Height)? ReadSize(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        return read == HeaderLength && header.StartsWith(Beginning)
            ? (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..]))
            : null;
    }
}
