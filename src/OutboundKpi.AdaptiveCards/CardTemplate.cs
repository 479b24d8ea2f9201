using System.Buffers;
using System.Text.Json;
using OutboundKpi.AdaptiveCards.Data;
using OutboundKpi.AdaptiveCards.Expressions;
using OutboundKpi.AdaptiveCards.Templates;

namespace OutboundKpi.AdaptiveCards;

/// <summary>
/// An Adaptive Card template: the JSON of a card with <c>${expressions}</c>, <c>$data</c> and <c>$when</c>, compiled once and filled
/// for each reader. Immutable and safe to use from many threads.
/// </summary>
/// <remarks>
/// It writes what the npm package adaptivecards-templating 2.3.1 writes, to the JSON value, with these differences:
/// <list type="number">
/// <item>Refused at start, so that nobody finds it in a card: unknown functions (the package notices when the function is called),
/// functions outside of <c>if exists equals not and or greater less empty coalesce concat join count length first last string toUpper
/// toLower</c>, their locale argument, array and object literals, lambdas, <c>&lt;&gt;</c>, <c>$_acTemplateVersion</c>, a backtick
/// in a string with expressions (<c>\`</c> is fine), <c>${null}</c>, constants in brackets other than numbers and texts, expressions inside a literal <c>$data</c>, and a name that stands twice
/// in one object.</item>
/// <item>Null, nothing, or an index into something that failed (<c>days[9][0]</c>) inside a text leaves the expression standing, as a
/// missing name does; the package throws.</item>
/// <item>The last digit of <c>^</c> is that of .NET.</item>
/// <item>Upper and lower case are those of .NET's invariant culture, one letter for one; names of members are compared without case by
/// the same rules.</item>
/// <item>Half of a surrogate pair, as <c>first('😀')</c> gives, is written as U+FFFD.</item>
/// <item>In a dictionary the exact key wins over the same key in another case; in JSON with a repeated name the first counts; numbers
/// as names keep their place in what <c>string(object)</c> writes.</item>
/// </list>
/// </remarks>
public sealed class CardTemplate
{
    /// <summary>A buffer grown larger than this by one large card is given up, not kept.</summary>
    private const int LargestKeptBuffer = 256 * 1024;

    [ThreadStatic]
    private static Workspace? t_workspace;

    private readonly TemplateNode _root;

    private CardTemplate(TemplateNode root, string file)
    {
        _root = root;
        File = file;
    }

    /// <summary>The name that errors give as the template's file.</summary>
    public string File { get; }

    /// <summary>Compiles a template.</summary>
    /// <param name="utf8Json">The template, with or without byte order mark.</param>
    /// <param name="file">The name for error messages.</param>
    /// <exception cref="CardTemplateException">Broken JSON, or an expression that templates may not use.</exception>
    public static CardTemplate Compile(ReadOnlySpan<byte> utf8Json, string file) => new(TemplateCompiler.Compile(utf8Json, file), file);

    /// <summary>Writes the card as one JSON value. When this throws, nothing was written.</summary>
    /// <exception cref="CardTemplateException">An expression that stands alone cannot take this data, such as an index outside its list.</exception>
    public void Write(Utf8JsonWriter writer, CardValue root)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Fill(root, writer, static (card, writer) => writer.WriteRawValue(card, skipInputValidation: true));
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, CardValue)"/>
    public void Write(IBufferWriter<byte> output, CardValue root)
    {
        ArgumentNullException.ThrowIfNull(output);
        Fill(root, output, static (card, output) => output.Write(card));
    }

    /// <summary>The card as UTF-8 JSON.</summary>
    /// <exception cref="CardTemplateException">An expression that stands alone cannot take this data, such as an index outside its list.</exception>
    public byte[] Expand(CardValue root)
    {
        var result = new Holder();
        Fill(root, result, static (card, result) => result.Card = card.ToArray());
        return result.Card;
    }

    /// <summary>
    /// Verifies at start that every path in the template names what a model has: from <c>$root</c>, through <c>$data</c> and the elements
    /// of lists. The check ends at members typed as dictionary, object or JSON, where any name may be.
    /// </summary>
    /// <exception cref="CardTemplateException">A path names something that the model lacks, or a type that cards cannot show.</exception>
    public void CheckAgainst(Type modelType)
    {
        ArgumentNullException.ThrowIfNull(modelType);
        var model = ValueReader.Describe(modelType);
        _root.Check(new CheckScope(model, model));
    }

    private void Fill<TTarget>(CardValue root, TTarget target, Action<ReadOnlySpan<byte>, TTarget> deliver)
    {
        // Taken out while in use: a model whose property fills another card gets a workspace of its own.
        var workspace = t_workspace ?? new Workspace();
        t_workspace = null;
        workspace.Scope.Start(root);
        workspace.Output.Clear();
        _root.WriteMember(workspace.Scope, workspace.Output, default);
        deliver(workspace.Output.Length == 0 ? "null"u8 : workspace.Output.Written[..^1], target);
        workspace.Scope.Start(default);
        if (workspace.Output.Capacity <= LargestKeptBuffer)
        {
            t_workspace = workspace;
        }
    }

    /// <summary>What filling a card needs, kept by each thread for the next card.</summary>
    private sealed class Workspace
    {
        public Scope Scope { get; } = new();

        public JsonOutput Output { get; } = new();
    }

    private sealed class Holder
    {
        public byte[] Card { get; set; } = [];
    }
}
