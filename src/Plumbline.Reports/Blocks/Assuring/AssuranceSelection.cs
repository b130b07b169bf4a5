using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Objectives;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The objectives and domains that a block of assurance shows.</summary>
/// <param name="Objective">The objective; null for all.</param>
/// <param name="Domain">The code of the domain; null for all.</param>
public sealed record AssuranceSelection(ObjectiveCode? Objective, string? Domain)
{
    /// <summary>Every domain of every objective.</summary>
    public static AssuranceSelection Everything { get; } = new(null, null);

    /// <summary>The selected objectives, in their order.</summary>
    internal IEnumerable<ObjectiveReading> In(AssuranceReading reading) => reading.Objectives.Where(one => (Objective is null || one.Objective.Code == Objective) && Domains(one).Any());

    /// <summary>The selected domains of an objective, in the order of the framework.</summary>
    internal IEnumerable<DomainReading> Domains(ObjectiveReading objective) => objective.Domains.Where(one => Domain is null || one.Domain.Code == Domain);

    /// <summary>Whether a domain of an objective is among them.</summary>
    internal bool Includes(AssuranceReading? reading, ObjectiveCode objective, string domain) =>
        (Objective is null || Objective == objective) && (Domain is null || Domain == domain) && reading?.Find(objective)?.Find(domain) is not null;

    /// <summary>Names that the organisation does not have.</summary>
    internal IEnumerable<Problem> ProblemsIn(OrganisationPicture picture)
    {
        if (Objective is not null && !picture.Values.Of<Objective>().Any(one => one.Code == Objective)) yield return Problem.With(Objective.ToString(), "the code of an objective of objectives.csv");
        if (Domain is null) yield break;
        var domains = picture.Values.Of<AssuranceFramework>().Where(static framework => framework.Name is null).SelectMany(static framework => framework.Versions).SelectMany(static version => version.Domains).Select(static domain => domain.Code).Distinct(StringComparer.Ordinal).ToList();
        if (!domains.Contains(Domain, StringComparer.Ordinal)) yield return Problem.With(Domain, domains.Count == 0 ? "a domain: the organisation has no framework of assurance" : $"one of the domains {string.Join(", ", domains)}");
    }

    internal static AssuranceSelection Read(OptionReader options) => new(options.Read("objective", ObjectiveCode.Parse), options.Text("domain"));

    internal OptionWriter Write(OptionWriter options) => options.Add("objective", Objective?.ToString()).Add("domain", Domain);
}
