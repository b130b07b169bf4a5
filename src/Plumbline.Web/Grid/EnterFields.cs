using Plumbline.App.Definitions;
using Plumbline.App.Entering;
using Plumbline.App.Tracing;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Forms;

namespace Plumbline.Web.Grid;

/// <summary>The fields of the grid: each figure has one for its value, and where its parts are entered too, two more.</summary>
internal static class EnterFields
{
    internal const string Reason = "reason";
    internal const string Checked = "checked";
    internal const string KeptAll = "keep";

    private const char Separator = ':';

    private static readonly string[] Parts = ["v", "n", "d"];

    /// <summary>The field of the value of a figure.</summary>
    internal static string Value(FigureAddress address) => Name("v", address);

    /// <summary>The field of its numerator.</summary>
    internal static string Numerator(FigureAddress address) => Name("n", address);

    /// <summary>The field of its denominator.</summary>
    internal static string Denominator(FigureAddress address) => Name("d", address);

    /// <summary>The box that says that an unusual figure is meant.</summary>
    internal static string Meant(FigureAddress address) => Name("ok", address);

    /// <summary>The choice between one's own figure and the one that somebody else has written.</summary>
    internal static string Kept(FigureAddress address) => Name("keep", address);

    /// <summary>The field of a part that has a problem.</summary>
    internal static string Of(FigureAddress address, string part) => part switch
    {
        "numerator" => Numerator(address),
        "denominator" => Denominator(address),
        _ => Value(address),
    };

    /// <summary>What was typed. Fields of no figure that there can be are left out.</summary>
    internal static IReadOnlyList<TypedCell> Read(OrganisationDefinitions definitions, UnitCode unit, FormFields fields)
    {
        var cells = new Dictionary<(string, string), TypedCell>();
        foreach (var name in fields.All.Keys)
        {
            if (name.Split(Separator) is not [var part, var indicator, var period] || !Parts.Contains(part) || cells.ContainsKey((indicator, period))) continue;
            if (!FigureAddress.Read(definitions.Picture, indicator, unit.ToString(), period).TryGet(out var address, out _) || address.Period.Frequency != address.Indicator.Frequency) continue;
            cells.Add((indicator, period), new TypedCell(address, new EnteredFigure { Value = fields.Text(Value(address)), Numerator = fields.Text(Numerator(address)), Denominator = fields.Text(Denominator(address)) }));
        }

        return [.. cells.Values];
    }

    private static string Name(string part, FigureAddress address) => string.Join(Separator, part, address.Indicator.Code.ToString(), Links.Of(address.Period));
}
