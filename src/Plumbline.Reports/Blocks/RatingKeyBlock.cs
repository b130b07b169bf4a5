using Plumbline.Core.Text;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks;

/// <summary>What the ratings, arrows and terms of the report mean.</summary>
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
        var withTerms = context.Definition.Blocks.OfType<IndicatorPagesBlock>().Any();
        yield return new Heading(1, withTerms ? "Key" : "Key to ratings", BlockAnchors.Of(context, this));
        if (withTerms) yield return new Heading(2, "Ratings", new Anchor($"{BlockAnchors.Of(context, this)}-ratings"));
        yield return new Definitions([.. RatingWords.Key(context.Picture.Settings.RatingScheme).Select(static words => new Definition(words.Chip, Sentence(words.Meaning)))]);
        if (!withTerms) yield break;
        yield return new Heading(2, "Terms", new Anchor($"{BlockAnchors.Of(context, this)}-terms"));
        yield return new Definitions([.. PageTerms.Of(context)]);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) =>
        new OptionReader(options).Make(static () => new RatingKeyBlock());

    private static string Sentence(string meaning) => char.ToUpperInvariant(meaning[0]) + meaning[1..] + ".";
}
