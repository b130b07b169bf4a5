using Plumbline.Core.Criteria;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Web.Addresses;

/// <summary>The addresses of objectives and of assurance. A period is the month with which a span ends; null for the latest.</summary>
public static class AssuranceLinks
{
    /// <summary>The objectives as a list.</summary>
    public static string Objectives(this Links links, Period? period = null) => Of(links).To(["objectives"], ("period", Links.Of(period)));

    /// <summary>The page of an objective.</summary>
    public static string Objective(this Links links, ObjectiveCode objective, Period? period = null) => Of(links).ToPage(["objectives", Text(objective)], ("period", Links.Of(period)));

    /// <summary>The form to say which way an objective goes.</summary>
    public static string StateDirection(this Links links, ObjectiveCode objective, Period? period = null) => Of(links).To(["objectives", Text(objective), "direction"], ("period", Links.Of(period)));

    /// <summary>The summary: objectives by domains.</summary>
    public static string Assurance(this Links links, Period? period = null) => Of(links).To(["assurance"], ("period", Links.Of(period)));

    /// <summary>A part of it: <c>framework</c>, <c>questions</c>, <c>gaps</c>, <c>map</c>.</summary>
    /// <param name="links">The addresses of the organisation.</param>
    /// <param name="part">The part.</param>
    /// <param name="period">The month with which the span ends.</param>
    public static string AssurancePart(this Links links, string part, Period? period = null) => Of(links).To(["assurance", part], ("period", Links.Of(period)));

    /// <summary>A domain of an objective: the evidence and the opinion.</summary>
    public static string AssuranceDomain(this Links links, ObjectiveCode objective, string domain, Period? period = null) =>
        Of(links).ToPage(["assurance", Text(objective), domain], ("period", Links.Of(period)));

    /// <summary>The form to give an opinion on a domain of an objective.</summary>
    public static string GiveOpinion(this Links links, ObjectiveCode objective, string domain, Period? period = null) =>
        Of(links).To(["assurance", Text(objective), domain, "opinion"], ("period", Links.Of(period)));

    /// <summary>The form to answer a question.</summary>
    /// <param name="links">The addresses of the organisation.</param>
    /// <param name="question">The question.</param>
    /// <param name="unit">The unit that answers; null: the whole organisation.</param>
    /// <param name="period">The month with which the span ends.</param>
    public static string AnswerQuestion(this Links links, QuestionCode question, UnitCode? unit = null, Period? period = null) =>
        Of(links).To(["assurance", "questions", Text(question)], ("period", Links.Of(period)), ("unit", unit?.ToString()));

    private static Links Of(Links links) => links ?? throw new ArgumentNullException(nameof(links));

    private static string Text(object code) => code?.ToString() ?? throw new ArgumentNullException(nameof(code));
}
