using Plumbline.Core.Breakdowns;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;

namespace Plumbline.App.Tracing;

/// <summary>Which figure of a period it is, in words.</summary>
public static class AspectName
{
    /// <summary><c>Actual</c>, <c>Plan</c>, <c>Forecast made with December 2023</c>, <c>Women, plan</c>.</summary>
    public static string Of(OrganisationPicture picture, Aspect aspect)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(aspect);
        var basis = aspect.Basis switch
        {
            AspectBasis.Actual => aspect.Items.IsEmpty ? "actual" : null,
            AspectBasis.Plan => "plan",
            AspectBasis.Forecast => aspect.MadeAt is { } made ? $"forecast made with {made.ToText(picture.Settings.Language, full: true)}" : "forecast",
        };
        var words = string.Join(", ", aspect.Items.Select(item => Of(picture, item)).Append(basis).OfType<string>());
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The name of an item of a breakdown; its code where it is not known.</summary>
    internal static string Of(OrganisationPicture picture, AspectItem item) =>
        picture.Values.Of<BreakdownItem>().FirstOrDefault(one => one.Dimension == item.Dimension && one.Item == item.Item)?.Name ?? item.ToString();
}
