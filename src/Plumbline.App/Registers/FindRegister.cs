using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Registers;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Registers;

/// <summary>Finds the register that somebody names in a command or an address; a problem names what is near.</summary>
public static class FindRegister
{
    /// <summary>The registers, in the order of their names in papers.</summary>
    public static IReadOnlyList<RegisterDefinition> All(OrganisationDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return RegisterNames.All(definitions.Picture);
    }

    /// <summary>The register that a unit is a row of, and the code of the row; null where it is none.</summary>
    public static (RegisterDefinition Register, RowCode Row)? OfRow(OrganisationDefinitions definitions, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(unit);
        if (!definitions.Picture.Units.IsRow(unit)) return null;
        var code = unit.ToString();
        // Of registers whose codes begin alike, the one of the longest code that has the row among its units.
        return definitions.Picture.Values.Of<RegisterDefinition>().Where(register => register.HasFigures && code.StartsWith($"{register.Code}.", StringComparison.Ordinal)).OrderByDescending(static register => register.Code.ToString().Length)
            .Select(register => RowCode.Parse(code[(register.Code.ToString().Length + 1)..]).TryGet(out var row, out _) ? ((RegisterDefinition, RowCode)?)(register, row) : null).FirstOrDefault(static found => found is not null);
    }

    /// <summary>A register, by its code.</summary>
    public static Parsed<RegisterDefinition> Run(OrganisationDefinitions definitions, string? code)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return RegisterNames.Find(definitions.Picture, code);
    }
}
