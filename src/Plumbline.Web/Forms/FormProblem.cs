namespace Plumbline.Web.Forms;

/// <summary>What is wrong with a field: shown beside it and at the head of the page, with a link to it.</summary>
/// <param name="Field">The name of the field, which is the identifier of its element.</param>
/// <param name="Words">What was found and what is expected, as a sentence.</param>
public sealed record FormProblem(string Field, string Words);
