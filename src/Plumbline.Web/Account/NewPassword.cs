using Plumbline.App.Access.Signing;
using Plumbline.Web.Forms;

namespace Plumbline.Web.Account;

/// <summary>Reads a password that somebody chooses, typed twice.</summary>
internal static class NewPassword
{
    internal static string? Read(FormVisit visit, string field, string again, params IEnumerable<string?> about)
    {
        var password = visit.Fields.Raw(field);
        if (PasswordRules.Problem(password, [.. about.OfType<string>()]) is { } problem) visit.Add(field, problem);
        else if (visit.Fields.Raw(again) != password) visit.Add(again, "The two passwords differ. Type the same one in both fields.");
        else return password;
        return null;
    }
}
