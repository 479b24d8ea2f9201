using System.Buffers.Binary;
using System.IO.Compression;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Manifest;

public sealed class IconTests
{
    [Fact]
    public void The_outline_is_pure_white_on_transparency()
    {
        var pixels = ReadPixels("outline.png", expectedSize: 32, expectedColourType: 6);

        var alphas = pixels.Where((_, i) => i % 4 == 3).ToList();
        var colours = pixels.Where((_, i) => i % 4 != 3).Distinct().ToList();
        colours.ShouldBe([(byte)255]);
        alphas.ShouldContain((byte)0);
        alphas.ShouldContain((byte)255);
    }

    [Fact]
    public void The_colour_icon_is_an_opaque_square()
    {
        var pixels = ReadPixels("color.png", expectedSize: 192, expectedColourType: 2);

        pixels.Take(3).ShouldBe([(byte)0x0F, (byte)0x5C, (byte)0x6E]);
    }

    /// <summary>The colour icon's symbol stands within the middle 96 pixels; around it is ground only.</summary>
    [Fact]
    public void The_symbol_keeps_to_the_middle()
    {
        var pixels = ReadPixels("color.png", expectedSize: 192, expectedColourType: 2);

        var ground = pixels[..3];
        var drawn = Enumerable.Range(0, 192 * 192).Where(i => !pixels.AsSpan(i * 3, 3).SequenceEqual(ground)).ToList();
        drawn.ShouldNotBeEmpty();
        drawn.ShouldAllBe(i => i % 192 >= 48 && i % 192 < 144 && i / 192 >= 48 && i / 192 < 144);
    }

    /// <summary>The samples of an 8-bit PNG, row after row, by the PNG specification's filters.</summary>
    private static byte[] ReadPixels(string icon, int expectedSize, int expectedColourType)
    {
        var png = File.ReadAllBytes(Path.Combine(SourceTree.Manifest, icon));
        var (width, height, depth, colourType) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), png[24], png[25]);
        (width, height, depth, colourType).ShouldBe((expectedSize, expectedSize, (byte)8, (byte)expectedColourType));

        using var compressed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                compressed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        compressed.Position = 0;
        using var samples = new ZLibStream(compressed, CompressionMode.Decompress);
        var bytesPerPixel = colourType == 6 ? 4 : 3;
        var pixels = new byte[width * height * bytesPerPixel];
        for (var row = 0; row < height; row++)
        {
            var filter = samples.ReadByte();
            var start = row * width * bytesPerPixel;
            samples.ReadExactly(pixels, start, width * bytesPerPixel);
            for (var i = 0; i < width * bytesPerPixel; i++)
            {
                int left = i >= bytesPerPixel ? pixels[start + i - bytesPerPixel] : 0;
                int above = row > 0 ? pixels[start + i - (width * bytesPerPixel)] : 0;
                int corner = row > 0 && i >= bytesPerPixel ? pixels[start + i - ((width + 1) * bytesPerPixel)] : 0;
                pixels[start + i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Paeth(left, above, corner), _ => throw new InvalidDataException($"Filter {filter}") });
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
