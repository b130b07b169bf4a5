using System.Collections.Immutable;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks;

/// <summary>What the ratings mean, and the terms on the pages of indicators.</summary>
/// <param name="Ratings">The bands of the scheme, and what else a measure of the report is.</param>
/// <param name="Terms">Empty in a report without pages of indicators.</param>
internal sealed record RatingKey(ImmutableArray<Element> Ratings, ImmutableArray<Element> Terms)
{
    internal static RatingKey Of(ReportContext context, RatingKeyBlock block)
    {
        var anchor = BlockAnchors.Of(context, block);
        var occurring = context.Lines.All.Select(static line => line.Judgement.Status).ToHashSet();
        return new RatingKey(
            [
                new Heading(1, "Key to ratings", anchor),
                new Definitions([.. RatingWords.Key(context.Picture.Settings.RatingScheme, occurring).Select(static words => new Definition(words.Chip, Sentence(words.Meaning)))]),
            ],
            context.Definition.Blocks.OfType<IndicatorPagesBlock>().Any() ? [new Heading(1, "Terms", new Anchor($"{anchor}-terms")), new Definitions([.. PageTerms.Of(context)])] : []);
    }

    /// <summary>The key to ratings that directly follows a key to charts, and stands on its page; null where none does.</summary>
    internal static RatingKeyBlock? After(ReportContext context, SpcKeyBlock charts) =>
        context.Definition.Blocks.SkipWhile(block => !ReferenceEquals(block, charts)).Skip(1).FirstOrDefault() as RatingKeyBlock;

    private static string Sentence(string meaning) => char.ToUpperInvariant(meaning[0]) + meaning[1..] + ".";
}
