using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Registers;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

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

    /// <summary>A register, by its code.</summary>
    public static Parsed<RegisterDefinition> Run(OrganisationDefinitions definitions, string? code)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return RegisterNames.Find(definitions.Picture, code);
    }
}
