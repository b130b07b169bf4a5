using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.BoardAssurance;

/// <summary>Finds what somebody names in a command, an address or a form; a problem names what is near.</summary>
public static class FindInAssurance
{
    /// <summary>The framework of the organisation; null where it has none.</summary>
    public static AssuranceFramework? Framework(OrganisationDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return definitions.Picture.Values.Of<AssuranceFramework>().FirstOrDefault(static one => one.Name is null);
    }

    /// <summary>A framework beside the organisation's own, by its name.</summary>
    public static Parsed<AssuranceFramework> Framework(OrganisationDefinitions definitions, string? name)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var known = definitions.Picture.Values.Of<AssuranceFramework>().Where(static one => one.Name is not null).ToList();
        if (known.FirstOrDefault(one => one.Name == name) is { } found) return found;
        return Problem.With(name, known.Count == 0 ? "no name: assurance/frameworks/ has no framework" : $"one of {string.Join(", ", known.Select(static one => one.Name))}{Near(name, known.Select(static one => one.Name!))}");
    }

    /// <summary>An objective, by its code.</summary>
    public static Parsed<Objective> Objective(OrganisationDefinitions definitions, string? code)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var known = definitions.Picture.Values.Of<Objective>();
        if (known.FirstOrDefault(one => one.Code.ToString() == code) is { } found) return found;
        return Problem.With(code, $"an objective of objectives.csv{Near(code, known.Select(static one => one.Code.ToString()))}");
    }

    /// <summary>A domain that an objective answers for, as it is read for a span.</summary>
    public static Parsed<DomainReading> Domain(AssuranceReading reading, Objective objective, string? code)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(objective);
        if (reading.Version is null) return Problem.With(code, $"a framework in force at the end of {reading.Period}: assurance/framework.yaml has none");
        if (reading.Find(objective.Code) is not { } found) return Problem.With(objective.Code.ToString(), $"an objective that holds at the end of {reading.Period}");
        if (code is not null && found.Find(code) is { } domain) return domain;
        var known = found.Domains.Select(static one => one.Domain.Code).ToList();
        return Problem.With(code, known.Count == 0
            ? $"a domain of objective {objective.Code}: objectives.csv names none for it"
            : $"a domain that objective {objective.Code} answers for: {string.Join(", ", known)}{Near(code, known)}");
    }

    /// <summary>A question, by its code.</summary>
    public static Parsed<Question> Question(OrganisationDefinitions definitions, string? code)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var known = definitions.Picture.Values.Of<Question>();
        if (known.FirstOrDefault(one => one.Code.ToString() == code) is { } found) return found;
        return Problem.With(code, $"a question of assurance/questions.csv{Near(code, known.Select(static one => one.Code.ToString()))}");
    }

    /// <summary>The month with which a span ends.</summary>
    public static Parsed<Period> Span(OrganisationDefinitions definitions, string? text)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return Period.Parse(text, definitions.Picture.Settings.Calendar).Then<Period>(period => period.Frequency == Frequency.Month ? period : Problem.With(text, "a month such as 2020-03: the last of the span"));
    }

    private static string Near(string? text, IEnumerable<string> known) => text is null ? "" : Spelling.Suggestion(text, known);
}
