using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;

namespace Plumbline.Core.Organisations;

/// <summary>An organisation, and the settings for all its figures.</summary>
public sealed record OrganisationSettings
{
    /// <summary>Its code, which identifies it in a store.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in running text, such as <c>the Trust</c>; null: the full name.</summary>
    public string? ShortName { get; init; }

    /// <summary>The name of the workspace in a folder. Two folders with one name, on two machines, are one workspace.</summary>
    public string Workspace { get; init; } = MainWorkspace;

    /// <summary>The name of a workspace without a name of its own.</summary>
    public const string MainWorkspace = "main";

    /// <summary>The language of its papers.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Its financial year.</summary>
    public FinancialCalendar Calendar { get; init; } = FinancialCalendar.April;

    /// <summary>The rating scheme for targets that name no other.</summary>
    public RatingScheme RatingScheme { get; init; } = RatingScheme.MetOrNotMet;

    /// <summary>The settings of its control charts.</summary>
    public SpcSettings Spc { get; init; } = SpcSettings.Default;
}
