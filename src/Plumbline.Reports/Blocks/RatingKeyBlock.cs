using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks;

/// <summary>What the ratings, arrows and terms of the report mean. After a key to charts it stands on the page of that.</summary>
public sealed record RatingKeyBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "rating-key";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Definition.Blocks.OfType<SpcKeyBlock>().Any(charts => ReferenceEquals(RatingKey.After(context, charts), this))) return [];
        var (ratings, terms) = RatingKey.Of(context, this);
        return [new Section(terms.IsEmpty ? ratings : [new SideBySide(ratings, terms)]) { Form = SectionForm.Key }];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) =>
        new OptionReader(options).Make(static () => new RatingKeyBlock());
}
