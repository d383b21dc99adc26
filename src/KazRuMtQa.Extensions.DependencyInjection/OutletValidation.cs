using System.Globalization;
using KazRuMtQa.Rules;
using Microsoft.Extensions.Options;

namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>Finds all that is wrong with the settings of an outlet: a broken configuration stops the start and not the first article.</summary>
internal sealed class OutletValidation : IValidateOptions<OutletSettings>
{
    public ValidateOptionsResult Validate(string? name, OutletSettings options)
    {
        string?[] faults =
        [
            Range(nameof(options.MinimumConfidence), options.MinimumConfidence, 1),
            Range(nameof(options.ReviewBelow), options.ReviewBelow, 100),
            Range(nameof(options.BlockBelow), options.BlockBelow, 100),
            Range(nameof(options.ReviewFrom), options.ReviewFrom, 1),
            Range(nameof(options.BlockFrom), options.BlockFrom, 1),
            Range(nameof(options.RefuseBelow), options.RefuseBelow, 100),
            Range(nameof(options.WarnAboveLikelihood), options.WarnAboveLikelihood, 1),
            .. Rules(options).Where(rule => !IsRule(rule)).Select(rule => $"there is no rule or family “{rule}”"),
            FileFault(options),
        ];
        var found = faults.OfType<string>().Select(fault => $"KazRuMtQa, outlet “{name}”: {fault}.").ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static IEnumerable<string> Rules(OutletSettings options) =>
        options.DisabledRules.Concat(options.RefusedRules).Concat(options.WarnedRules);

    private static string? Range(string name, double? value, double most) => value is null || (value >= 0 && value <= most)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be from 0 to {most}");

    private static bool IsRule(string name) => RuleCatalogue.Knows(name);

    private static string? FileFault(OutletSettings options)
    {
        try
        {
            options.ToCheckOptions();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return exception.Message.TrimEnd('.');
        }
    }
}
