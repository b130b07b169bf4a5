using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.App.Returns.Writing;

/// <summary>What a return is called.</summary>
public static class ReturnWords
{
    /// <summary>Form, unit and period: <c>Staffing return, Ward A, March 2024</c>.</summary>
    public static string Named(OrganisationPicture picture, AskedReturn address)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(address);
        return $"{address.Form.Name}, {UnitName(picture, address.Unit)}, {address.Period.ToText(picture.Settings.Language, full: true)}";
    }

    /// <summary>The same of the return that a reference is to; null where it is to something else, or to a form that is not there.</summary>
    public static string? Named(OrganisationPicture picture, Reference reference)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return reference is { Kind: ReferenceKind.Return, Keys: [var of, ..], Unit: { } unit, Period: { } period } && FormCode.Parse(of).TryGet(out var code, out _) && picture.Find(code) is { } form ? Named(picture, new AskedReturn(form, unit, period)) : null;
    }

    /// <summary>The name of a unit; its code where it is not there any more.</summary>
    public static string UnitName(OrganisationPicture picture, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(unit);
        return picture.Units.Find(unit)?.Name ?? unit.ToString();
    }
}
