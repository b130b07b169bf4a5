using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Units;

namespace Plumbline.App.Registers;

/// <summary>What a row of a register is called where something refers to it.</summary>
public static class RowWords
{
    /// <summary>Row and register: <c>Sleep on the ward, Research studies</c>; null where the reference is to something else, or to a register that is not there.</summary>
    public static string? Named(OrganisationPicture picture, Reference reference)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return reference is { Kind: ReferenceKind.Register, Keys: [var of, var row] } && RegisterCode.Parse(of).TryGet(out var code, out _) && picture.Find(code) is { } register ? $"{NameOf(picture, row)}, {register.Name}" : null;
    }

    // A row with figures is a unit; of another only the code is known here.
    private static string NameOf(OrganisationPicture picture, string row) => UnitCode.Parse(row).TryGet(out var code, out _) && picture.Units.Find(code) is { } unit ? unit.Name : $"row {row}";
}
