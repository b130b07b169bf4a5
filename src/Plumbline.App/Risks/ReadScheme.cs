using Plumbline.App.Definitions;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.App.Risks;

/// <summary>The matrices of an organisation.</summary>
public static class ReadScheme
{
    /// <summary>The matrices that its definitions state; else the usual one.</summary>
    public static RiskScheme Of(OrganisationDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return RiskParts.SchemeOf(definitions);
    }
}
