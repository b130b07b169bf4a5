using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks;

/// <summary>The cover page: title, period, audience and author.</summary>
/// <param name="Subtitle">A line under the title; null shows the period.</param>
public sealed record CoverBlock(string? Subtitle = null) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "cover";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("subtitle", Subtitle).Written;

    /// <inheritdoc/>
    public bool StandsOnce => true;

    /// <summary>No elements: the cover is a property of the document.</summary>
    public IEnumerable<Element> Compose(ReportContext context) => [];

    /// <inheritdoc/>
    public Cover? CoverOf(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var definition = context.Definition;
        return new Cover
        {
            Subtitle = Subtitle,
            Details = [.. Detail("For", PaperMeeting.AudienceOf(context)), .. Detail("Produced by", definition.Author)],
        };
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var subtitle = reader.Text("subtitle");
        return reader.Make(() => new CoverBlock(subtitle));
    }

    private static IEnumerable<Definition> Detail(string term, string? meaning) => meaning is null ? [] : [new Definition(term, meaning)];
}
