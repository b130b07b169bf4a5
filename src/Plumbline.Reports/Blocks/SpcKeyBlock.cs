using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks;

/// <summary>How to read control charts and their icons.</summary>
public sealed record SpcKeyBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "spc-key";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public bool ExplainsCharts => true;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [new Section([.. SpcKey.Of(context, BlockAnchors.Of(context, this), RatingKey.After(context, this) is { } ratings ? RatingKey.Of(context, ratings) : new RatingKey([], []))]) { Form = SectionForm.Key, StartsNewPage = true }];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) =>
        new OptionReader(options).Make(static () => new SpcKeyBlock());
}
