using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Similarity;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.App.Tracing;

/// <summary>Which figure: an indicator in a unit for a period, the actual one or another.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period: of the indicator's frequency or of a longer one.</param>
/// <param name="Aspect">The actual, a plan, a forecast, or one of these for certain items.</param>
public sealed record FigureAddress(Indicator Indicator, UnitCode Unit, Period Period, Aspect Aspect)
{
    /// <summary>The same as a reference.</summary>
    public Reference Reference => Reference.To(Indicator.Code, Unit, Period, Aspect);

    /// <summary>Reads an address from the texts of its parts.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <param name="unit">The unit's code.</param>
    /// <param name="period">The period in any form that commands take.</param>
    /// <param name="aspect">The aspect; null or blank for the actual.</param>
    /// <returns>The address, or the problem, which names the codes that are most like the one given.</returns>
    public static Parsed<FigureAddress> Read(OrganisationPicture picture, string? indicator, string? unit, string? period, string? aspect = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return FindIndicator(picture, indicator).Then(found =>
            FindUnit(picture, unit).Then(where =>
                Period.ParseAtLeast(period, picture.Settings.Calendar, found.Frequency).Then(when =>
                    Aspect.Parse(aspect, picture.Settings.Calendar).Select(which => new FigureAddress(found, where, when, which)))));
    }

    /// <summary>The indicator with a code, or the problem, which names those with a similar code or name.</summary>
    public static Parsed<Indicator> FindIndicator(OrganisationPicture picture, string? code)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return IndicatorCode.Parse(code ?? "").TryGet(out var parsed, out _) && picture.Find(parsed) is { } found
            ? found
            : Problem.With(code, $"the code of a measure{Near(code, picture.Indicators.Select(one => (one.Code.ToString(), one.NameInList)))}");
    }

    /// <summary>The unit with a code, or the problem, which names those with a similar code or name.</summary>
    public static Parsed<UnitCode> FindUnit(OrganisationPicture picture, string? code)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return UnitCode.Parse(code ?? "").TryGet(out var parsed, out _) && picture.Units.Find(parsed) is not null
            ? parsed
            : Problem.With(code, $"the code of a unit{Near(code, picture.Units.All.Select(one => (one.Code.ToString(), one.Name)))}");
    }

    // ", such as falls or falls-with-harm": the nearest by code or name.
    private static string Near(string? text, IEnumerable<(string Code, string Name)> all)
    {
        var given = new NearMatch(Plain(text ?? ""));
        var near = NearCode.Best(all.Select(one => new NearCode(one.Code, one.Name, Math.Max(given.To(new NearMatch(Plain(one.Code))), given.To(new NearMatch(Plain(one.Name)))))));
        return near.Count == 0 ? "" : $", such as {string.Join(" or ", near.Select(static one => one.Code))}";
    }

    private static string Plain(string text) => LabelText.Normalise(text.Replace('-', ' '));
}
