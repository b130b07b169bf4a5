using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The shape of each rating, drawn as SVG so that it looks the same in every font.</summary>
internal static class RatingShape
{
    internal static string ClassOf(RatingTone tone) => tone switch
    {
        RatingTone.Red => "red",
        RatingTone.Amber => "amber",
        RatingTone.Yellow => "yellow",
        RatingTone.Green => "green",
        RatingTone.Blue => "blue",
        RatingTone.None => "none",
        RatingTone.Baseline => "baseline",
        RatingTone.Contextual => "contextual",
    };

    internal static string MarkupOf(RatingTone tone) => "<svg class=\"shape\" viewBox=\"0 0 10 10\" aria-hidden=\"true\">" + (tone switch
    {
        RatingTone.Red => "<path d=\"M1 1h8v8H1z\"/>",
        RatingTone.Amber => "<path d=\"M5 0l5 5-5 5-5-5z\"/>",
        RatingTone.Yellow => "<path d=\"M5 1l4 4-4 4-4-4z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\"/>",
        RatingTone.Green => "<circle cx=\"5\" cy=\"5\" r=\"4.5\"/>",
        RatingTone.Blue => "<path d=\"M5 .5l5 9H0z\"/>",
        RatingTone.None => "<path d=\"M1 4h8v2H1z\"/>",
        RatingTone.Baseline => "<circle cx=\"5\" cy=\"5\" r=\"3.7\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>",
        RatingTone.Contextual => "<path d=\"M1.8 1.8h6.4v6.4H1.8z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>",
    }) + "</svg>";
}
