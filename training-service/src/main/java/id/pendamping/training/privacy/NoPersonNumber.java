package id.pendamping.training.privacy;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A text without 16 digits in a row: a NIK or KK number has no place where others read it, and titles and reasons travel in
 * events (UU 27/2022, UU 24/2013 art. 84).
 */
@Documented
@Constraint(validatedBy = NoPersonNumber.Check.class)
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
public @interface NoPersonNumber {

    String message() default "holds 16 digits in a row";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for the digits; a missing text holds none. */
    class Check implements ConstraintValidator<NoPersonNumber, String> {

        private static final Pattern NUMBER = Pattern.compile("\\d{16}");

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !NUMBER.matcher(text).find();
        }
    }
}
