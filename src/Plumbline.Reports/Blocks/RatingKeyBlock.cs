using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks;

/// <summary>What the ratings, arrows and terms of the report mean.</summary>
public sealed record RatingKeyBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "rating-key";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Written;

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(OrganisationPicture picture, Period period) => [];

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context) => [];

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) =>
        new OptionReader(options).Make(static () => new RatingKeyBlock());
}
