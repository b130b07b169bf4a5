using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks;

/// <summary>Text that is the same every period: an introduction, a note on method.</summary>
/// <param name="Heading">A heading above; null for no heading.</param>
/// <param name="Markdown">The text.</param>
public sealed record TextBlock(string? Heading, string Markdown) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "text";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("heading", Heading).Add("markdown", Markdown).Written;

    /// <inheritdoc/>
    public Anchor? PartOf(ReportContext context, string number) => NumberedPart.IsOf(Heading, number) ? BlockAnchors.Of(context, this) : null;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Heading is not null) yield return new Heading(1, Heading, BlockAnchors.Of(context, this));
        foreach (var element in context.Markdown.ToElements(Markdown)) yield return element;
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var heading = reader.Text("heading");
        var markdown = reader.Text("markdown");
        return markdown is null && options.Keys.All(static name => name is "heading" or "markdown")
            ? Problem.With(null, "text for the option markdown")
            : reader.Make(() => new TextBlock(heading, markdown!));
    }
}
